import { type Frames, lines } from "./shape.ts";

/** Wording in English which suits any company on either side of the Atlantic. */
export const framesEn: Frames = {
  greetings: {
    plain: lines(`
      Hello,
      Hi,
      Hi there,
      Good morning,
      Good afternoon,
      Hello team,
    `),
    angry: lines(`
      I am absolutely furious.
      Right, last chance before I go public with this.
      Does anybody actually read these?
      Unbelievable.
      To whoever is supposed to be in charge:
    `),
    ironic: lines(`
      Dear wizards of customer service,
      Hello again, old friends.
      Me again, did you miss me?
      Greetings from your most patient customer.
    `),
    icy: lines(`
      To whom it may concern,
      Dear Sir or Madam,
      For the attention of the complaints team.
      Please log this as a formal complaint.
    `),
    elder: lines(`
      Dear Sirs,
      Dear Madam or Sir,
      Good day to you.
      Dear customer service people,
      I hope this letter finds the right desk.
    `),
    youth: lines(`
      hey
      hiya
      yo
      hi
      heyy
      ok so
    `),
    soft: lines(`
      Hi, sorry to bother you,
      Hello, hope you're having a good day.
      Hi there, I wonder if someone can help,
      Hello, I'm sure you're busy but
    `),
  },
  interjections: {
    plain: lines(`
      Here's what happened.
      I don't normally write reviews.
      Long story short.
      Posting this so others know.
      Sharing in case it helps somebody.
    `),
    angry: lines(`
      Absolute joke.
      Avoid at all costs.
      I have had enough.
      Shocking.
      What on earth are you people doing?
      Zero stars if I could.
      Never again.
    `),
    ironic: lines(`
      Well, where do I begin.
      Slow clap.
      Another triumph.
      Hats off, really.
      You have to laugh.
      Outstanding work, everyone.
    `),
    icy: lines(`
      I will set out the facts.
      For the record.
      I would like the following noted.
      Kindly read this in full.
    `),
    elder: lines(`
      I have never had cause to complain before.
      I am not one to make a fuss.
      Forgive the length of this.
      At my age I expect a bit of courtesy.
    `),
    youth: lines(`
      literally what is going on
      ngl this is bad
      lol ok
      not gonna lie im annoyed
      bruh
      honestly tho
    `),
    soft: lines(`
      I hate leaving bad feedback.
      I know it's not the staff's fault.
      Mostly I'm happy with you, just not this time.
      I do understand mistakes happen.
    `),
  },
  closings: {
    plain: lines(`
      Thanks.
      Regards.
      Many thanks.
      Looking forward to your reply.
      Please get back to me this week.
      Best wishes.
    `),
    angry: lines(`
      Sort it out.
      I expect a proper reply, not a template.
      Next stop is the ombudsman.
      Do NOT send me another survey.
      You have until Friday.
    `),
    ironic: lines(`
      Yours, still holding.
      Keep up the good work.
      Can't wait for the sequel.
      Warmest regards from the back of the queue.
    `),
    icy: lines(`
      I await your written response.
      Please confirm receipt and provide a reference number.
      I reserve the right to take this further.
      Yours faithfully.
      A copy of this has been kept.
    `),
    elder: lines(`
      Yours sincerely.
      Yours truly, a customer from {city}.
      I should be grateful for a letter rather than an email.
      With kind regards, and hoping for some sense.
      Thank you for your time.
    `),
    youth: lines(`
      thx
      pls fix
      ty
      ok thats it
      cheers
    `),
    soft: lines(`
      Thank you so much in advance.
      Really appreciate any help.
      Sorry again for the long message.
      Have a lovely day.
      Fingers crossed, thanks.
    `),
  },
  stories: lines(`
    I have called {times} and got a different story each time.
    Case {id} was closed without anyone (calling me|asking if it was fixed).
    Every new person asks me to explain it all from the start.
    Someone promised to call back {onday}. Nobody did.
    It has been {days} and not a word from you.
    I raised this on {date}, reference {id}, and it still says "in progress".
    The agent put me on hold and the line went dead.
    The email I got back had nothing to do with my question.
    One department blames the other.
    Two people told me two opposite things in one afternoon.
    I was transferred {times} and then cut off.
    The lady on the phone was sympathetic but could do nothing.
    All I got was a copy and paste reply after {days}.
    This is the {nth} time I'm writing about the same thing.
    They said they "can see the issue" but wouldn't give a date.
    c: My letter of {date}, reference {id}, remains unanswered.
    c: The reply of {date} addressed none of the points I raised.
    y: support just said wait lol
    y: chat has been silent for {hours}
    i: Support wished me a great day, so there's that.
    e: I can't sit on the telephone for hours at my time of life.
    e: My grandson helped me type into the chat and even he gave up.
  `),
  outcomes: lines(`
    That's {hours} of my life gone.
    Left a really bad taste.
    I'm worn out with it.
    I've lost all trust.
    Seriously thinking of going elsewhere.
    I won't be recommending you to anybody.
    {years} as a customer and it's never been this bad.
    It (used to be|was) so much better, what happened?
    I feel cheated.
    It's the attitude that gets me.
    Small thing maybe, but it ruined my day.
    This is no way to run a business.
    I had to take time off work for this.
    Not what I pay for.
    a: It's daylight robbery!
    a: Do you think we're all stupid?
    a: I'm telling everyone I know!
    i: Nice adverts though.
    i: I assume this is by design.
    c: I consider this unacceptable.
    c: This falls well short of your published commitments.
    y: kinda done with this tbh
    y: mood ruined
    e: It has quite upset me.
    e: We are simple people, we need things explained.
    s: A bit disappointed, that's all.
  `),
  asks: lines(`
    Please look into it.
    What do I do now?
    When will this be fixed?
    Can I get a straight answer?
    Please call me back (today|this week|as soon as you can).
    I'd like an actual date.
    Please fix it and tell me what happened.
    Can I speak to (a supervisor|a real person|somebody who can decide)?
    Is there anyone who knows?
    Do something.
    a: I want this fixed TODAY.
    a: I want a manager to call me!
    c: Please provide a full explanation in writing.
    c: I request that this be investigated and the outcome confirmed.
    y: can someone just fix it pls
    y: when is this getting sorted
    i: Perhaps a fortune teller on the payroll would help with the dates.
    e: Would somebody kindly help me, I can't manage it alone.
    s: If you could help I'd be so grateful.
  `),
  noteStarts: lines(`
    Customer called,
    Customer reports
    Cust says
    Caller says
    Per customer,
    Inbound call.
    Reason for call:
    Complaint:
    Issue:
    Customer unhappy:
    Customer states that
    Repeat call.
    Cust called back.
    Acct verified.
    Caller upset,
  `),
  deskStarts: lines(`
    Customer came in person.
    Walk-in.
    In person visit, {time}.
    Customer at the counter says
    Written complaint taken at the desk.
    Customer unhappy:
    Face to face:
    Visitor says
  `),
  noteDetails: lines(`
    {nth} contact about this.
    Caller was upset.
    Previous case {id} closed without a fix.
    Going on since {date}.
    Asked for a call back after {time}.
    ID checked.
    Wants the answer in writing.
    Declined self service.
    Mentioned (the regulator|social media|a lawyer).
    Can send screenshots.
    With us {years}.
    Asked for a supervisor.
    Standard steps done, no change.
    Waited {mins} in the queue.
    Started {date}, first contact.
    Last spoke to us {date}, case {id}.
    Has been waiting {days}.
  `),
  noteResults: lines(`
    Sorry given.
    Raised case {id}.
    Passed to second line.
    Advised, closed.
    Explained the terms, customer does not agree.
    Quoted (3 working days|5 working days|48 hours).
    Asked to put it in writing.
    Awaiting call back.
    Not resolved, escalated.
    Resolved on the call.
    Customer hung up.
    Merged with {id}.
    Same contact number.
    Needs back office.
    Case {id}, due in {days}.
    Call back booked for {time}.
    Logged, {id}.
  `),
  questionResults: lines(`
    Answered.
    Info given, no further questions.
    Link to the guide sent.
    Explained, customer thanked us.
    Checked on the system and confirmed.
    Checked with a colleague, called back at {time}.
    Email sent {onday}.
    Asked the same on {date}.
    Took {mins}.
  `),
  praiseResults: lines(`
    Please pass on to the team lead.
    Logged as a compliment, {id}.
    Asked that the agent be told.
    No other questions.
    Called just to say that, held {mins}.
    About case {id}.
    Fixed on {date}.
    Will leave a review as well.
    Shift told.
  `),
  observations: lines(`
    {nth} customer today with the same thing: %.
    Heard this {times} on my shift: %.
    Heads up team, again: %.
    From the floor. %. We have no script for it.
    Third week running: %. I have nothing to tell people.
    For the lead: %. About {n} people today.
  `),
  personal: lines(`
    My number is {phone}.
    You can reach me on {phone}.
    Email me at {email}
    My email is {email}
    Card {card}.
    The card number if you need it is {card}.
    Call {phone} after {time}.
    Phone {phone}, email {email}
  `),
  personalNotes: lines(`
    Alt number {phone}.
    Reply to {email}.
    Card {card}.
    Contact {phone} after {time}.
  `),
  transcriptStarts: lines(`
    hello yes hi
    hi can you hear me
    yeah hello good morning
    hi there it's about an account of mine
    hello is that customer service
    hi i've called before about this
    yes ok so
    hi how are you i'm fine thanks
  `),
  transcriptFillers: lines(`
    and um
    so what i see is
    you know
    long story short
    right so
    yeah so
    i mean
    let me explain
    no no hang on
    basically
  `),
  emojiBad: ["😡", "🤦", "🤬", "😤", "👎", "😢", "🤡", "🙄", "😒", "💀", "😭"],
  emojiGood: ["👍", "❤️", "🙏", "😊", "🔥", "👏", "🥰", "⭐", "💯", ":)"],
};
