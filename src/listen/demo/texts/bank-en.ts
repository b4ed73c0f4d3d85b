import { type IndustryTexts, lines } from "./shape.ts";

/** What customers of a British retail bank say; our own words. */
export const bankEn: IndustryTexts = {
  slots: {
    payee: [
      "my landlord",
      "my sister",
      "the builder",
      "my son",
      "the garage",
      "my mum",
      "the nursery",
      "a mate",
      "the solicitor",
      "the dentist",
    ],
    shopIn: [
      "in the supermarket",
      "at the petrol station",
      "in the DIY place",
      "in the garden centre",
      "at the till",
      "at the chemist",
      "in a cafe",
      "at the station",
    ],
    branchAt: [
      "on the High Street",
      "on Station Road",
      "by the market",
      "on King Street",
      "in the shopping centre",
      "on Church Road",
      "on Queen Street",
    ],
    phoneModel: ["iPhone 13", "Pixel 7", "Galaxy S22", "iPhone SE", "Galaxy A54", "Moto G"],
  },
  leaving: lines(`
    Please close my account.
    I'm switching banks.
    I've started a current account switch.
    Moving my salary elsewhere at the end of the month.
    Close everything, savings included.
    That's me done with you.
    After {years} I'm closing my account.
    I'd like my balance sent to another bank and the account closed.
    The reason for leaving is simple.
    y: closing my account, bye
    i: It's not me, it's you.
    c: Please treat this as instruction to close my account.
  `),
  topics: {
    "fraud-block": {
      words: ["block", "fraud", "security check", "frozen", "freeze", "suspicious", "flagged", "unblock"],
      openings: lines(`
        I was sending {big} to {payee}.
        Same payment I make every month.
        Standing {shopIn} with a full trolley.
        Sold my car and the money came in {onday}.
        I'd approved it in the app myself.
        I'm completing on a house this week.
        It was {amount}, hardly a fortune.
        Moved money between my own two accounts.
        On holiday with the kids.
        Paid {payee} a dozen times before.
        Been with you {years} without a single problem.
        I run a small business, wages go out on Friday.
      `),
      cores: lines(`
        You blocked my card for a "suspicious" payment that I'd confirmed twice.
        My payment to {payee} is held for fraud checks and nobody knows for how long.
        The account is frozen pending a security check, it's been {days}.
        Your fraud team asked where my own wages came from, and the block is still on.
        Every transfer I make gets flagged and I have to ring up to release it.
        I answered the automated fraud text with YES and you blocked the card anyway.
        Sent my ID and the invoice on {date}, account still blocked.
        Your system froze {big} on the day I needed it.
        The security questions went on for {mins} and at the end they kept the block.
        a: It's MY money! Unblock my account, you've frozen it for {days}!
        i: My money is so safe with your fraud team that not even I can get at it.
        c: Please state on what grounds the payment of {date} was deemed suspicious and the account blocked.
        y: card got blocked for sending {amount} to {payee}, suspicious apparently
        e: I wanted to send {payee} a little something and my card was blocked as if I were a fraudster.
      `),
      outcomes: lines(`
        I felt like a criminal at the checkout.
        We nearly lost the house.
        Had to borrow from a neighbour for food.
        Rent was late and I got a letter.
        I was stranded with two tired children.
        My staff got paid late.
        Scammers get through and I don't.
        I'm scared to keep more than {amount} with you.
        The builder walked off the job.
        It was humiliating.
        y: literally couldn't buy lunch
      `),
      asks: lines(`
        Unblock my account.
        Release the payment today.
        What documents do you actually want?
        Why not ring me before you block anything?
        Give me a date for the end of the checks.
        Put a note on file so it stops happening.
        I want compensation for this.
        Lift the freeze, please.
        y: pls unblock me
      `),
      notes: lines(`
        card blocked after payment of {amount} to {payee}, says approved in app
        payment held for fraud checks {days}, house purchase at risk
        account frozen, ID sent {date}, no update from security
        {nth} time regular transfer flagged as suspicious
        replied YES to fraud text, card still blocked
        cannot get at {big}, proceeds of car sale, wants block removed
        wants to know how long the security check takes
        card declined {shopIn}, fraud block, very embarrassed
      `),
      shorts: lines(`
        blocked again
        card blocked for no reason
        payment flagged, why?
        account frozen {days}
        unblock my card
        fraud checks gone mad
        stop blocking my transfers
      `),
    },
    "app-login": {
      words: ["app", "log in", "login", "passcode", "update", "face id", "fingerprint", "password"],
      openings: lines(`
        Updated {onday}.
        Phone is an ordinary {phoneModel}.
        It was fine until {date}.
        Version {version}, if that helps.
        Deleted and reinstalled {times}.
        New phone, same number.
        I'm on good WiFi.
        I bank on my phone because you shut our branch.
        Woke up and it had updated itself.
        Tried at home and at work.
        Locked out for {days} now.
        Got a bill due today.
      `),
      cores: lines(`
        The app won't let me log in, the code never arrives.
        The app crashes as soon as I enter my passcode.
        Face ID stopped working after the update and it won't take my password either.
        Since the update the app has forgotten who I am.
        White screen on login, every single time.
        It says my passcode is wrong, it isn't, and then I'm locked out for {hours}.
        The app hangs on the logo for {mins}.
        I get logged out of the app every couple of minutes.
        Fingerprint login is gone in version {version}.
        a: Your update has BROKEN the app, I can't log in!
        i: Version {version} of the app is very secure, nobody can log in at all.
        c: Since installing version {version} I have been unable to log in to the mobile app.
        y: app keeps crashing when i log in, {version} is cursed
        e: I used to press my thumb and the app opened, now it wants a password I never had.
      `),
      outcomes: lines(`
        I can't pay anyone or see my balance.
        Missed a credit card payment because of it.
        Nearest branch is twenty miles off.
        I have to check my balance at a cash machine.
        Did anybody test this?
        I've deleted it in a huff.
        Couldn't approve an online payment.
        Asked my neighbour to pay my council tax.
        What's the point of a mobile bank?
        y: back to the stone age
      `),
      asks: lines(`
        Fix the app.
        Bring back the old version.
        Reset my login at your end.
        When will the update be fixed?
        Send me a working link.
        How do I get back in?
        Roll it back.
        Make the code arrive.
        y: fix it lads
      `),
      notes: lines(`
        cannot log in to the app since update, version {version}, {phoneModel}
        app crashes after passcode, reinstalled {times}
        login code by text not received, number correct
        Face ID not recognised, password rejected
        white screen when opening app since {date}
        locked out after three attempts, passcode is right
        missed a payment because the app would not open
        fingerprint login missing after update
      `),
      shorts: lines(`
        can't log in
        app crashes
        app broken since update
        login code never comes
        bring back the old app
        face id doesn't work in the app
        passcode not accepted
        locked out of the app {days}
      `),
    },
    outage: {
      words: [
        "down",
        "outage",
        "not working",
        "declined",
        "won't load",
        "unavailable",
        "nothing works",
        "offline",
        "error",
      ],
      openings: lines(`
        Kids in the car, engine running.
        Been like this since I woke up.
        {time}, {city}.
        Standing {shopIn} right now.
        My wife's account too.
        Everyone in the office with you has it.
        Tried on phone and laptop.
        Your website says all good.
        Can't get through on the phone either.
        It's payday.
        Tank's already full of petrol.
        Trying to pay a supplier.
      `),
      cores: lines(`
        Nothing works, card declined and the app is down.
        Is the bank down? Payments aren't going through.
        The app says "service unavailable" for {mins} now.
        Card not working anywhere, third shop in a row.
        Your systems are down and nobody is saying anything.
        My balance shows zero and the app gives an error.
        Transfers stuck, app offline, card not working.
        Cash machine, app and card all not working at once.
        a: DOWN for hours and not one word from you!
        i: Lovely day for the bank to be down, I've always wanted to wash dishes for my lunch.
        y: is it down for everyone or just me
        c: Services have been unavailable since {time}; please confirm the outage and expected recovery.
        e: My card is not working anywhere and I have no cash with me.
      `),
      outcomes: lines(`
        Had to leave the shopping at the till.
        The petrol station won't let me go.
        Missed my train.
        I've no cash on me.
        So embarrassing.
        A text would have been nice.
        My lunch was paid by a colleague.
        Wages can't go out.
        Is my money still there?
        y: stood here like a lemon
      `),
      asks: lines(`
        When will it be back?
        What's happening?
        How long?
        Is my money safe?
        Please put a notice up.
        Cancel the stuck payment.
        Say something.
        y: any eta
      `),
      notes: lines(`
        app and card not working since {time}, outage
        card declined in several shops, systems down
        balance shows zero, app error, worried
        transfer stuck during outage, money left account
        asking how long the outage will last
        cannot pay wages, online banking unavailable
      `),
      shorts: lines(`
        is it down?
        card not working
        app down
        nothing works
        outage again?
        declined everywhere
        down for {mins}
        not working in {city}
      `),
    },
    "tax-papers": {
      words: ["tax", "certificate", "statement", "hmrc", "interest summary", "p60", "self assessment"],
      openings: lines(`
        Doing my self assessment.
        Deadline's the end of the month.
        My accountant asked for it by {date}.
        Ordered the document {onday}.
        Had two savings accounts with you last year.
        I closed one of them in the summer.
        Executor for my late father.
        Used to be two clicks.
        The app has a Documents section.
        HMRC sent me a letter.
        Went to the branch {branchAt}.
        I started early this year, to be sensible.
      `),
      cores: lines(`
        I can't get a certificate of interest for my tax return.
        The tax certificate you sent is for the wrong year.
        My interest statement shows a different figure from the one you sent HMRC.
        Ordered the tax certificate {days} ago, still nothing in the post.
        The statement downloads as a blank PDF, useless for tax.
        You don't provide a tax statement for closed accounts, apparently.
        You want {small} for a stamped statement I need for my tax return.
        HMRC say you've reported interest on an account that isn't mine.
        The certificate of interest has my old name on it.
        a: How hard is it to send ONE tax certificate?!
        i: I assume my tax certificate is being illuminated by monks.
        c: Please supply the certificate of interest paid for the tax year, requested {date}.
        y: where do i find the tax statement thing in the app
        e: I need a paper certificate for the tax man and I am told to go on the computer.
      `),
      outcomes: lines(`
        I'll be fined if I miss the deadline.
        The accountant charges by the hour.
        HMRC won't wait for you.
        My rebate is held up.
        Two trips to the branch for one sheet of paper.
        Other banks send it without asking.
        I've had to estimate, which makes me nervous.
        It's the same every January.
        I look like I'm hiding something.
        Probate has stalled.
      `),
      asks: lines(`
        Send me the right certificate.
        Correct the figure with HMRC.
        Post it to me.
        Where's the document in the app?
        I need it before {date}.
        Change the name and reissue it.
        Make it downloadable.
        Waive the fee.
      `),
      notes: lines(`
        wants certificate of interest for tax return, ordered {date}, not received
        tax statement is for the wrong year, reissue needed
        interest figure differs from HMRC letter
        blank PDF when downloading tax statement
        executor needs statement for closed account, tax year end
        objects to {small} for a stamped statement
        certificate has previous surname
      `),
      shorts: lines(`
        where's my tax certificate
        wrong year on the certificate
        need interest statement for HMRC
        tax statement won't download
        blank statement
        certificate still not here
      `),
    },
    "branch-queue": {
      words: ["queue", "branch", "counter", "cashier", "wait in", "till open"],
      openings: lines(`
        Popped in {branchAt} in my lunch hour.
        Went to pay in a cheque.
        {onday} morning, doors just open.
        Had an appointment at {time}.
        I had my toddler with me.
        Drove there because ours closed.
        Just needed to show my passport.
        Bagged up the coins properly.
        Saturday, the only day I can go.
        Only wanted my new card.
        I'm on crutches.
        Came for ten minutes.
      `),
      cores: lines(`
        Queue out of the door and one cashier for the whole branch.
        Waited {mins} in the queue while {n} staff stood about.
        One counter open out of {n}, and she went on her break.
        Booked a slot and still had to queue for {mins}.
        The branch machine was broken so everybody joined the same queue.
        The branch now shuts at two, so the queue never ends.
        No chairs in the branch, and the queue was mostly pensioners.
        Somebody with a tablet told the whole queue to use the app.
        Got to the counter after {mins} and was told to come back with another form.
        a: ONE cashier! A queue of twenty! Open another counter!
        i: I've had shorter waits at theme parks than in the queue at your branch.
        c: The wait in the branch on {date} was in excess of {mins}, with a single counter open.
        y: branch queue was insane, gave up
        e: My legs are not good and there was nowhere to sit in the branch queue.
      `),
      outcomes: lines(`
        Lunch gone, nothing done.
        I walked out.
        A lady nearly fainted.
        My parking ran out.
        Everyone was tutting.
        It's as if you want us to stop coming.
        Late back to work, again.
        The toddler had a meltdown.
        The poor girl was in tears.
        Finished my whole book, mind you.
      `),
      asks: lines(`
        Open another counter.
        Put some chairs in.
        Get more cashiers at lunchtime.
        Fix the paying-in machine.
        Make appointments mean something.
        Reopen our branch.
        Let older people go first.
        Longer hours please.
      `),
      notes: lines(`
        waited {mins} in branch {branchAt}, one counter open
        appointment at {time} not honoured, told to queue
        left branch without being served after {mins}
        complains of queue and no seating at {branchAt}
        paying-in machine out of order, long queue
        unhappy staff sent queue to the app
      `),
      shorts: lines(`
        queue was {mins}
        one cashier
        always a queue
        branch understaffed
        walked out of the queue
        slow branch {branchAt}
        no chairs in the queue
      `),
    },
    "card-delivery": {
      words: [
        "new card",
        "card hasn't",
        "replacement",
        "in the post",
        "card arrived",
        "delivered",
        "my card",
        "card still",
        "post",
      ],
      openings: lines(`
        Old one expired at the end of the month.
        Lost my purse on {date}.
        Ordered it {onday}, first class they said.
        My address hasn't changed in {years}.
        Opened the account three weeks ago.
        The PIN came, funnily enough.
        Tracking isn't available, of course.
        Going away on Saturday.
        I have no other way to pay.
        Told five working days.
        It was meant to come automatically.
        Reported it {times}.
      `),
      cores: lines(`
        My new card hasn't turned up, it's been {weeks}.
        The replacement card went to my old address.
        You cancelled the old card before the new card arrived.
        Card still in the post after {days}, says the lady.
        The replacement was delivered next door, opened.
        Second replacement card, second one lost in the post.
        New card came with my name spelt wrong.
        You sent the PIN twice and the card never in the post at all.
        Courier left my card on the step.
        a: Where is my card?! {days} without a penny!
        i: My new card is on a gap year, by the look of it, no news in the post.
        c: The replacement card ordered on {date} has not been delivered.
        y: still no card in the post lol
        e: I wait for the postman each morning and my card does not come.
      `),
      outcomes: lines(`
        Living on cash from a tin.
        All my subscriptions bounced.
        Holiday's in two days.
        Had to ask my dad for money at forty.
        Feels unsafe.
        My other bank did it overnight.
        The welcome offer ran out while I waited.
        I can't even get on the bus.
        I've given up checking.
        Nobody apologised.
      `),
      asks: lines(`
        Send it by courier.
        Can I collect it in branch?
        Cancel the lost one.
        When will it come?
        Put it in my phone wallet meanwhile.
        Correct my address.
        Reprint it with my real name.
        Check what address you used.
      `),
      notes: lines(`
        new card not received, ordered {date}
        replacement card sent to old address
        old card stopped before new card arrived, no access to funds
        card delivered opened, wants another replacement
        name wrong on new card
        {nth} replacement lost in the post
        travelling soon, asks to collect card in branch
      `),
      shorts: lines(`
        where's my card
        card still not here after {days}
        replacement lost in the post
        new card never came
        waiting {weeks} for my card
        wrong name on the new card
      `),
    },
    "service-fee": {
      words: ["fee", "charge", "charged", "monthly", "overdraft"],
      openings: lines(`
        Looking through my statement.
        It was sold to me as free.
        I haven't used the account in {months}.
        I always keep over {big} in there.
        Noticed it by accident.
        The terms changed in some email.
        I asked to be moved off that account {inmonth}.
        A direct debit went out a day early.
        Went two pounds over.
        I'm a student.
        Third month running.
        Used my card abroad once.
      `),
      cores: lines(`
        You've charged me {small} a month for an account that was free.
        An overdraft fee of {amount} for being {small} over, for one night.
        There's a "maintenance fee" of {small} nobody mentioned.
        I paid in enough to avoid the fee and you charged it anyway.
        Foreign transaction fee of {small} on a card advertised as fee free.
        Packaged account fee of {small} for insurance I can't even use.
        Charged me for a letter telling me I'd been charged.
        The monthly fee went up to {small} without a word.
        Dormant account fee on money I was saving.
        a: {amount} in charges for going {small} overdrawn! Give it back!
        i: A fee for the letter about the fee, that's almost art.
        c: Please explain the charge of {amount} applied on {date} with reference to the tariff.
        y: why have i been charged {small} monthly for nothing
        e: A fee of {small} has been taken from my pension and I do not know why.
      `),
      outcomes: lines(`
        It's the principle.
        Pennies from everyone add up nicely.
        Nobody reads forty pages of terms.
        It tipped me into the red.
        I only got it back after shouting.
        You make money from people who don't look.
        {amount2} over the year.
        The branch just shrugged.
        I cut the card up.
        e: That is my heating for a day.
      `),
      asks: lines(`
        Refund the fee.
        Move me to a free account.
        Remove the overdraft charge.
        Tell me what it's for.
        Where did I agree to that fee?
        Stop the monthly charge.
        Warn people first.
        I'd like {amount} back.
        y: refund pls
      `),
      notes: lines(`
        disputes {small} monthly fee, account sold as free
        overdraft fee {amount} for one night, wants refund
        foreign transaction fee on fee free card
        fee charged though minimum paid in
        account unused {months}, still charged
        wants to come off packaged account and fee refunded
        charged for unarranged overdraft on {date}
        not told about new monthly fee
      `),
      shorts: lines(`
        what's this {small} fee?
        refund my charges
        hidden fees
        overdraft fee is a joke
        charged for nothing
        monthly fee went up
        too many charges
        {amount} in fees, really?
      `),
    },
    cashback: {
      words: ["cashback", "reward", "points", "bonus", "offer"],
      openings: lines(`
        Only took the card for this.
        Got the card for the perks.
        Spent {big} {inmonth}.
        Activated everything in the app.
        The poster said 5%.
        Bought a sofa from one of your partners.
        Referred a friend.
        Switched to you for it.
        Read every condition.
        Saving up since last summer.
        Checked with an adviser first.
        Booked the flights on it on purpose.
      `),
      cores: lines(`
        My cashback hasn't been paid, though I met every condition.
        I was promised 5% cashback and got {small}.
        The switching bonus of {amount} never arrived.
        My reward points have vanished, worth about {amount}.
        The shop is "not a qualifying retailer", says nobody until the cashback is due.
        You capped the cashback halfway through the offer.
        Referral bonus refused because my friend "clicked in the wrong order".
        The offer in the app disappeared the moment I'd paid.
        Points can't be redeemed under {amount}, a new rule it seems.
        a: Where's my {amount} bonus?! You advertise it on every bus!
        i: My cashback came to 3p this month, I shall invest it wisely.
        c: The promotional offer conditions were met on {date}; the reward remains unpaid.
        y: no cashback again, the offers are trash
        e: I was told the pharmacy would earn me points, and there are no points.
      `),
      outcomes: lines(`
        No reason to keep this card then.
        Classic bait and switch.
        I'd have used my other card.
        I was counting on that.
        The rules change as you go.
        Great on the poster, nothing in the account.
        I've stopped opting in.
        It's too fiddly by half.
        Other banks just pay it.
        Feel a bit daft.
      `),
      asks: lines(`
        Pay my cashback.
        Put the points back.
        Where's the bonus?
        Check it by hand.
        Explain how it's worked out.
        Honour the offer.
        Add the missing {amount}.
        When is it due?
      `),
      notes: lines(`
        cashback for {inmonth} not paid, conditions met
        switching bonus {amount} not received
        reward points missing after card replaced
        referral bonus declined, wants review
        retailer not counted for the cashback offer
        cannot redeem points under {amount}
      `),
      shorts: lines(`
        where's my cashback
        no bonus
        points gone
        cashback is pennies
        offer didn't work
        still waiting for the switching bonus
        rewards are useless
      `),
    },
    "loan-insurance": {
      words: ["insurance", "cover", "policy", "payment protection", "premium"],
      openings: lines(`
        Three year loan, new car.
        Took a loan for a new kitchen.
        Borrowed {big} {inmonth}.
        The adviser was in a rush.
        Read the papers at home that night.
        Paid the loan off early.
        Asked three times if there were extras.
        Cancelled within the cooling off period.
        Self-employed, which I told them.
        On the phone it was one thing.
        Signed on a tablet, couldn't scroll.
        My loan repayment looked high.
      `),
      cores: lines(`
        You added payment protection insurance to my loan without telling me.
        I was told the loan wouldn't be approved without the insurance.
        The insurance adds {big2} to what I owe, with interest on top.
        I cancelled the cover within 14 days and the premium hasn't come back.
        The policy doesn't cover self-employed people, so what did you sell me?
        The rate went up the moment I declined the insurance.
        Two policies on one loan, life cover and something for illness.
        Claimed on the loan insurance when I lost my job, refused.
        Paid off the loan and you kept the rest of the premium.
        a: You SNUCK insurance into my loan! I want every penny back!
        i: I came in for a loan and left insured against everything but your adviser.
        c: I consider the insurance policy sold with my loan on {date} to have been mis-sold.
        y: they put insurance on my loan and didnt even say
        e: The small print was too small for me, and in it was an insurance policy.
      `),
      outcomes: lines(`
        It's {amount} more every month.
        I thought this was banned years ago.
        Taking it to the ombudsman.
        I trusted her.
        Somebody got a nice commission.
        I now read everything with a magnifying glass.
        The budget doesn't stretch.
        I felt pressured.
        We'd have gone elsewhere.
        It's exploiting people who need money.
      `),
      asks: lines(`
        Refund the premium.
        Take the insurance off and recalculate.
        Send me a copy of what I signed.
        How do I cancel the cover?
        Put the rate back.
        Listen to the recording.
        Pay my claim.
        When do I get the {amount}?
      `),
      notes: lines(`
        insurance added to loan, customer says not told
        cancelled cover within 14 days, premium not refunded
        told insurance was compulsory for the loan
        wants pro rata premium back, loan settled {date}
        claim on loan insurance refused, self-employed
        two policies on one loan, aware of one only
        rate increased after declining cover
      `),
      shorts: lines(`
        insurance I didn't want
        mis-sold cover
        refund my insurance premium
        loan came with insurance, not told
        policy is worthless
        pushed into insurance
      `),
    },
    "early-repayment": {
      words: ["early", "settle", "settlement", "overpay", "pay off", "paid off", "repayment"],
      openings: lines(`
        Inherited a little from my aunt.
        Asked for it in writing, too.
        Came into a bit of money.
        Wanted to be rid of the loan.
        Phoned for the figure on {date}.
        Never missed a payment in {years}.
        Sold the caravan to do it.
        Transferred {big} {onday}.
        The app has a button for it.
        {months} left to go.
        Got a bonus at work.
        Remortgaging elsewhere.
      `),
      cores: lines(`
        I paid the settlement figure and the loan is still open.
        My overpayment of {big} hasn't reduced the balance.
        You charged {amount} for early repayment, I was told there'd be none.
        The settlement figure changed twice in one day.
        I overpaid to cut the monthly payment and you shortened the term instead.
        There's {small} left after I settled, and now a late fee on that.
        The loan is paid off but my credit file says otherwise.
        You took the normal direct debit after I'd paid off the loan.
        Early settlement needs 28 days' notice, says a rule nobody mentioned.
        a: I've PAID it off early, stop charging me interest!
        i: Giving your money back early is harder than borrowing it, the settlement team is in hiding.
        c: Please confirm settlement of the loan as at {date} and refund interest charged since.
        y: tried to pay off my loan early and its still there
        e: I wished to settle early and be free of debt, and it has been nothing but letters.
      `),
      outcomes: lines(`
        Mortgage application refused because of it.
        Paid {amount} in interest for nothing.
        You clearly don't like people paying up.
        The joy of the last payment, ruined.
        I can't see where my money went.
        A credit score ruined by pennies.
        Another form to fill in.
        No letter, no thank you, nothing.
        It's been hanging over me.
      `),
      asks: lines(`
        Close the loan.
        Apply my overpayment.
        Refund the early repayment charge.
        Send a settlement letter.
        Correct my credit file.
        Give me one figure and stick to it.
        Write off the {small}.
        Return the extra direct debit.
      `),
      notes: lines(`
        settlement paid {date}, loan still open
        overpayment of {big} not applied to balance
        early repayment charge {amount} disputed, told none
        term shortened instead of lower repayment after overpaying
        residual {small} after settlement, late fee added
        credit file not updated after loan paid off
        settlement figure differs between app and phone
      `),
      shorts: lines(`
        loan still open after settling
        early repayment charge??
        overpayment not applied
        can't pay off my loan
        settlement figure wrong
        {small} left after I settled
      `),
    },
    atm: {
      words: ["cash machine", "atm", "cashpoint", "hole in the wall", "machine"],
      openings: lines(`
        Pushed for time before work.
        Was out with my mum in her wheelchair.
        Sunday evening, branch shut.
        Paying in {amount} in notes.
        Used the one {branchAt}.
        {onday} around {time}.
        I've kept the receipt.
        It was raining sideways.
        Only one in the village.
        Needed cash for the market.
        Put my card in as usual.
        There was a queue behind me.
      `),
      cores: lines(`
        The cash machine swallowed my card and there's no number to ring.
        The cash machine took {amount} from my account and gave me nothing.
        Paid notes into the machine, it counted wrong by {amount}.
        The ATM {branchAt} has been out of order for {weeks}.
        Cash machine only gives twenties, and only until noon.
        The last cashpoint in town is gone.
        Machine jammed with my deposit inside, {big} of takings.
        No cash in the machine all weekend.
        The cash machine charged me {small} to see my own money.
        a: Your cash machine has EATEN {amount} and you talk about ten working days!
        i: The cash machine had my card for tea; it must have been hungry.
        c: On {date} the cash machine failed to dispense {amount} which was debited.
        y: atm ate my card
        e: The cashpoint kept my card and I stood in the cold not knowing what to do.
      `),
      outcomes: lines(`
        What am I meant to live on?
        Five miles to the next one.
        Couldn't pay the window cleaner.
        Bank says it's the operator, operator says the bank.
        It was the shop's takings.
        The man behind me told me to kick it.
        I pay in at the post office now.
        There's a camera, look at it.
        Older folk rely on it.
        Frozen to the bone.
      `),
      asks: lines(`
        Put my money back.
        Check the machine.
        Return my card.
        Fix the one {branchAt}.
        Fill it up before weekends.
        Look at the camera.
        Give us back a cashpoint.
        Don't make me wait ten days.
      `),
      notes: lines(`
        cash machine {branchAt} retained card
        {amount} debited, cash machine did not dispense
        deposit miscounted by ATM, short {amount}
        cash machine out of order {weeks}
        machine jammed with takings {big}
        no cash in the machine at weekend, {nth} report
      `),
      shorts: lines(`
        cash machine ate my card
        atm empty again
        machine out of order
        no cashpoint left
        cash machine short by {amount}
        broken machine {branchAt}
      `),
    },
    "mortgage-wait": {
      words: ["mortgage", "valuation", "underwrit", "solicitor", "remortgage", "completion"],
      openings: lines(`
        Both of us bank with you.
        First time buyers.
        Applied {inmonth}.
        Our offer was accepted, chain of four.
        Sent every payslip since {date}.
        Adviser changed {times}.
        Fixed deal ends next month.
        The sellers are losing patience.
        Was told ten working days.
        Fully documented, both employed.
        Recommended by a friend.
        Paid off on {date}, hooray.
      `),
      cores: lines(`
        Our mortgage application has been with underwriting for {weeks}.
        You asked for the same documents for the mortgage {times}.
        The mortgage offer was pulled days before exchange.
        Valuation came in low, and you won't say how.
        Nobody answers at the mortgage desk, the solicitor can't get through either.
        The rate went up while our mortgage sat in your queue.
        Completion was delayed because you sent the mortgage funds late.
        Declined after a hard search and a paid valuation, no reason.
        Mortgage paid off, and the charge is still on the title after {weeks}.
        a: {weeks} for a mortgage decision! We're going to LOSE the house!
        i: Our children will be ready to apply themselves by the time this mortgage is approved.
        c: Please explain the delay to mortgage application {id} beyond your published timescale.
        y: mortgage been "with the underwriter" for {weeks}
        s: We love the house so much and the mortgage is just stuck, please help.
      `),
      outcomes: lines(`
        The chain is about to collapse.
        We're living out of boxes.
        Rent and storage, both.
        I haven't slept.
        The sellers want more money now.
        The survey will expire.
        The agent rolls his eyes when I ring.
        We'll have to go on the variable rate.
        Nobody owns the case.
        It's the biggest purchase of our lives.
      `),
      asks: lines(`
        Give us a decision.
        Give us one person to talk to.
        Honour the rate.
        Release the funds.
        Tell us why.
        Remove the charge.
        Refund the valuation.
        Escalate it, please.
      `),
      notes: lines(`
        mortgage application {id} with underwriting {weeks}, chain at risk
        documents requested {times} for same mortgage
        offer withdrawn before exchange, wants reason
        mortgage funds sent late, completion missed
        adviser not returning calls {days}
        disputes valuation, sale price supported
        rate not held during delay
      `),
      shorts: lines(`
        mortgage taking {weeks}
        still no mortgage decision
        mortgage desk never answers
        valuation is wrong
        lost our house over your mortgage delay
        underwriting is a black hole
      `),
    },
    "marketing-calls": {
      words: [
        "marketing",
        "sales call",
        "calls",
        "calling",
        "junk",
        "ads",
        "ringing",
        "leaflet",
        "pestering",
        "ring me",
        "rings",
      ],
      openings: lines(`
        I've a perfectly good card already.
        Just sat down to tea.
        I'm registered with the TPS.
        I've opted out {times}.
        Night shifts, I sleep in the day.
        {time} on a Sunday.
        Don't need a credit card.
        Never ticked that box.
        My mother is eighty.
        Sat in a meeting.
        I told them no on {date}.
        Waiting to hear from the hospital.
      `),
      cores: lines(`
        You keep ringing me about a credit card I don't want.
        {n} marketing calls this week, I've asked you to stop.
        The app shows ads for loans every time I log in, then a sales call follows.
        Junk mail about loans every other day, addressed to my late husband.
        A recording rings me about "pre-approved" offers and talks over me.
        I closed the account {inmonth} and the marketing calls go on.
        Sales calls to my work number, which I never gave for that.
        Marketing texts keep coming after STOP.
        Your people ring my mother offering her a loan, calls every day.
        a: STOP CALLING ME!
        i: Nobody calls me as often as your loans team, I feel so loved.
        c: I withdraw consent to marketing under data protection law; the calls must cease.
        y: pls stop calling me about loans
        e: The telephone rings and I hurry to it, and it is only your marketing.
      `),
      outcomes: lines(`
        I missed the call I was waiting for.
        Woke the baby.
        It's harassment.
        I've stopped answering.
        It upset my mum.
        Going to the ICO.
        Half a tree through my letterbox.
        If only support were as keen.
        Looks desperate.
        No respect for my time.
      `),
      asks: lines(`
        Take me off the list.
        Stop the calls.
        Turn the ads off.
        Confirm in writing that it's stopped.
        Who gave you that number?
        Record my refusal properly.
        Remove my late husband from the mailing.
        y: delete my number
      `),
      notes: lines(`
        complains of daily marketing calls, opt out set
        marketing post addressed to late husband
        sales calls continue after account closed
        opted out {times}, texts still arriving
        sales calls to elderly mother
        wants ads removed from app and marketing off
      `),
      shorts: lines(`
        stop calling me
        junk mail every week
        too many sales calls
        no more marketing
        ads in a banking app, really?
        stop ringing me about loans
      `),
    },
    "support-bot": {
      words: [
        "bot",
        "on hold",
        "agent",
        "chat",
        "human",
        "phone line",
        "call centre",
        "robot",
        "advisor",
        "automated",
      ],
      openings: lines(`
        It really is a yes or no thing.
        Tried {onday} and again this morning.
        One simple question.
        Rang at {time}.
        It was urgent.
        I'm deaf, so I need text.
        My problem isn't on the menu.
        Half an hour for lunch.
        Tried the help pages first.
        {nth} evening I've tried.
        Wanted to change my address.
        Abroad, paying per minute.
      `),
      cores: lines(`
        {mins} on hold and then cut off.
        The chat bot just sends me links and won't get a human.
        The automated line doesn't understand my accent.
        Waited {hours} in chat for an agent, and the chat closed itself.
        Passed between {n} advisors, each asked my date of birth.
        The bot closed my chat as solved.
        No way to reach a human at the call centre after {time}.
        The agent read from a script and hung up.
        Secure message unanswered {days}, phone line "very busy", chat is a bot.
        a: I want a HUMAN, not your idiot bot!
        i: Your bot is delightful company, it just can't bank.
        c: I was unable to speak to an agent on {n} attempts, waiting {mins} each time.
        y: the bot is useless get me a human
        e: The robot asked me to say it in a few words, and then again, and then again.
      `),
      outcomes: lines(`
        I can hum your hold music.
        Still not sorted.
        Gave up and walked to the branch.
        I used to be able to ring the same lady at the desk.
        Battery died first.
        You clearly don't want to hear from us.
        It cost me a fortune.
        Felt like talking to a wall.
        An hour for a two minute job.
      `),
      asks: lines(`
        Answer the phone.
        Put people back.
        Ring me back.
        Give me a direct line.
        Switch the bot off.
        Let me skip the menu.
        Reply to my message.
        y: human pls
      `),
      notes: lines(`
        on hold {mins} before reaching agent
        chat bot closed conversation without answer
        passed between {n} advisors, repeated ID each time
        automated line does not recognise customer's voice
        secure message unanswered {days}, chat unhelpful
        deaf customer, needs chat with a human
      `),
      shorts: lines(`
        on hold {mins}
        useless bot
        human please
        can't get through to an agent
        chat closed on me
        robot again
        call centre hopeless
      `),
    },
    "debt-collection": {
      words: ["debt", "collect", "arrears", "owe", "bailiff", "default"],
      openings: lines(`
        New flat, previous tenant's post.
        Never had a letter before {inmonth}.
        I've never borrowed from you.
        Got this number {inmonth}.
        I was in hospital and I told you.
        Paid it in full on {date}.
        On maternity leave.
        My ex-husband's loan, we split {years} ago.
        I asked for a payment plan.
        e: I'm 72 with a heart condition.
        They rang my workplace.
        One payment late, bank holiday.
      `),
      cores: lines(`
        Your collections people ring me about somebody else's debt.
        I get {n} calls a day about a debt I've paid.
        The man from collections was rude and threatened bailiffs.
        You passed a {small} debt to collectors without one letter.
        Collections rang my employer about my arrears.
        You put a default on my file for a debt that isn't mine.
        Asked for breathing space, and the collections calls doubled.
        Arrears of {small} have become {amount} in charges.
        Letters about the debt go to an address I left {years} ago.
        a: I do NOT owe you anything! Wrong person, wrong number!
        i: Apparently I'm a Mr Somebody with a debt of {big}; nice to meet me.
        c: The debt you are pursuing is not mine; cease collection activity and confirm in writing.
        y: collections keep ringing for some random guys debt
        e: They speak of bailiffs, and I have never owed a penny in my life.
      `),
      outcomes: lines(`
        My blood pressure is through the roof.
        People at work gave me looks.
        I recorded the call.
        My daughter won't answer the phone now.
        It's bullying.
        I was refused a phone contract.
        No apology at all.
        I cried, frankly.
        See you in court, then.
      `),
      asks: lines(`
        Remove my number.
        Stop contacting my employer.
        Send a breakdown of the debt.
        Agree a payment plan.
        Take the default off.
        Deal with that collector.
        Call off the bailiffs.
        Apologise.
      `),
      notes: lines(`
        receives collections calls for another person's debt
        debt paid {date}, still contacted
        complaint about rude collections agent
        collections rang employer about arrears
        wants payment plan, lost job
        default registered in error, asks for removal
        disputes debt of {amount}, wants a breakdown
      `),
      shorts: lines(`
        not my debt
        collectors won't stop
        debt was paid on {date}
        rude collections staff
        wrong person, I owe nothing
        default in error
      `),
    },
    "unknown-debit": {
      words: [
        "scam",
        "stolen",
        "didn't make",
        "don't recognise",
        "unauthorised",
        "fraudulent",
        "fraudster",
        "dispute",
        "not mine",
        "never heard of",
      ],
      openings: lines(`
        Both my cards are in front of me.
        My daughter noticed, not you.
        Woke up to an empty account.
        My card never left my purse.
        {time} on {date}, I was asleep.
        Rang you within {mins}.
        I've a crime number from the police.
        Dad believed the "bank security" call.
        Cancelled the card at once.
        Never clicked a link.
        Checked with {payee}, not them.
        I spotted it {onday}.
      `),
      cores: lines(`
        {big} has been stolen from my account and you say I authorised it.
        There's a payment of {amount} that I don't recognise and didn't make.
        You've refused my scam claim with one sentence.
        A subscription I've never heard of takes {small} each month, and the bank says ask them.
        The fraudster's account is with you and you won't freeze it.
        My dispute has been open {weeks}, no money back.
        I reported the scam while the payment was still pending and you let it go.
        Someone opened a loan in my name, {big}, it's not mine.
        Unauthorised payments kept going out after I'd reported the card stolen.
        a: Scammers have taken {big} and you do NOTHING!
        i: You query my weekly shop, yet {big} to a fraudster sails straight through, stolen in a second.
        c: I dispute the unauthorised transaction of {amount} on {date} and require a refund under the regulations.
        y: got scammed {amount} and the bank doesnt care
        e: All our savings were stolen, and the young man said it was my own doing.
      `),
      outcomes: lines(`
        It was our wedding money.
        What's your fraud protection for?
        I'm paying for a loan I never had.
        The police are waiting for you.
        I don't sleep.
        It took {years} to save.
        I'd be safer with a mattress.
        Dad is ashamed to leave the house.
        It's always the customer's fault.
        y: im shaking
      `),
      asks: lines(`
        Refund me.
        Reopen my dispute.
        Freeze the scammer's account.
        Cancel the loan in my name.
        Stop the subscription.
        Give the police what they asked for.
        Reverse it.
        Review the decision properly.
      `),
      notes: lines(`
        disputes {amount} on {date}, says didn't make it
        scam, {big} sent, police reference given
        unknown monthly payment {small}, wants it stopped, don't recognise merchant
        fraudulent loan {big} in customer's name
        chasing dispute {id}, open {weeks}
        scam claim refused, wants review
        reported within {mins}, unauthorised payment still left
      `),
      shorts: lines(`
        money stolen from my account
        got scammed, no help
        I didn't make this payment
        refused my scam claim
        unauthorised {small}
        don't recognise {amount}
        dispute still open
      `),
    },
    question: {
      words: [
        "how",
        "can i",
        "what",
        "where",
        "which",
        "does",
        "is there",
        "when",
        "do i",
        "ask",
        "?",
        "question",
        "query",
        "wants to know",
      ],
      openings: lines(`
        Helping my nan with her banking.
        Filling in a form.
        Quick one.
        One small question.
        Opening an account for my son.
        Going abroad next week.
        Thinking of moving my savings.
        Got married.
        Moving house soon.
        Can't find it in the app.
        Not urgent.
        Just checking before I do it.
      `),
      cores: lines(`
        How do I change my address?
        What's the daily limit for transfers?
        Can I open a children's account online?
        Do I need to tell you when I travel?
        Which documents do you need for a joint account?
        What rate is the one year fixed saver?
        Where do I find my IBAN?
        How long does an international payment take?
        Is there a branch near {city} open on Saturday?
        Can I pay in a cheque with my phone?
        What happens when my fixed term ends?
        How do I add my card to my {phoneModel}?
        When does my direct debit go out this month?
        Do I need an appointment to withdraw {big}?
        Can my wife collect my card?
        How do I set up a standing order?
        What's the deadline for ISA payments?
        Does the overdraft affect my credit score?
        Where can I download last year's statements?
        How do I change my name after the wedding?
      `),
      outcomes: lines(`
        No hurry.
        The website wasn't clear.
        Couldn't see it in help.
        Rather ask than get it wrong.
        Friends all say different things.
        For future reference.
        I'm not very techy.
        It's for my mum.
      `),
      asks: lines(`
        Thanks.
        Thank you.
        A link would do.
        Many thanks.
        Step by step if possible.
        Cheers.
        Happy to be answered here.
        Have a nice day.
      `),
      notes: lines(`
        customer asks how to change address
        asks what the transfer limit is
        query on fixed saver rate, asks when it ends
        wants to know which branch near {city} is open Saturday
        asks how to open a children's account
        question on notice needed to withdraw {big}
        asks where to find IBAN
        wants to know when direct debit goes out
        asks what is needed for a joint account
      `),
      shorts: lines(`
        where's my IBAN?
        what's the transfer limit?
        how do i set up a standing order
        is the branch {branchAt} open Saturday?
        what rate on savings?
        how do I change my PIN?
        when is my payment due?
      `),
    },
    praise: {
      words: [
        "thank",
        "great",
        "happy",
        "love",
        "excellent",
        "helpful",
        "best",
        "brilliant",
        "lovely",
        "perfect",
        "friendly",
        "impressed",
        "fast",
        "easy",
        "quick",
        "recommend",
        "good",
        "kind",
        "patient",
        "compliment",
        "fab",
        "no complaints",
        "superb",
        "pleas",
        "spot on",
        "smooth",
        "ace",
        "works",
      ],
      openings: lines(`
        Been with you {years}.
        Went in {branchAt} {onday}.
        Lost my card on holiday.
        Opened an account for my daughter.
        Rang about a payment.
        Got our first mortgage {inmonth}.
        Used the chat at midnight.
        Dreaded the call.
        Moved my ISA over.
        Dad needed help with online banking.
        Don't usually do these.
        Had a fraud scare.
        Switched {inmonth}.
        New to the country.
      `),
      cores: lines(`
        The lady {branchAt} couldn't have been more helpful, thank you.
        Sorted in {mins}, no fuss, brilliant.
        Love the app, everything is where you'd expect.
        Best savings rate I could find and easy to open.
        The adviser was patient and explained it in plain English, lovely man.
        Card replaced in {days}, impressed.
        Your fraud team stopped a scam in time, thank you so much.
        Friendly staff, no hard sell.
        Great service from start to finish.
        Smooth switch, every direct debit moved.
        They refunded {amount} without quibbling, very happy.
        Our mortgage adviser was excellent and kept us posted.
        Quick answer in the chat, from a real person, perfect.
        Someone rang back to check it was fixed, superb.
        The branch is clean, quick and kind to older people.
        Simple, honest banking, no complaints.
        y: app is ace, super quick
        y: love this bank tbh
        e: Please thank the young man for his kindness and patience.
        s: Everyone was so kind at a hard time, thank you.
      `),
      outcomes: lines(`
        Would recommend.
        Restored my faith.
        That's how it's done.
        Made my day.
        Give her a pay rise.
        Five stars.
        Told the whole family.
        Staying put.
        Weight off my mind.
        Credit where it's due.
        Didn't expect that from a bank.
        Couldn't fault it.
        A pleasure.
        Really well looked after.
      `),
      asks: lines(`
        Thanks again.
        Keep it up.
        Please pass it on.
        More like her please.
        Don't change.
        Well done all.
        Cheers.
        Thank you!
        All the best.
        Much appreciated.
      `),
      notes: lines(`
        compliment for staff {branchAt}, very helpful
        customer called to thank fraud team for stopping a scam
        happy with quick card replacement
        praise for the app, easy to use
        thanks for refund of {amount}, handled well
        customer pleased with adviser, kind and patient
      `),
      shorts: lines(`
        thank you
        great service
        very helpful
        quick and easy
        no complaints
        love the app
        friendly staff {branchAt}
        excellent
        all good
        brilliant
        happy with everything
        best bank I've had
        spot on, took {mins}
        lovely people
      `),
    },
  },
};
