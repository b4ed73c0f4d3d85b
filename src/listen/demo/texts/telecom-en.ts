import { type IndustryTexts, lines } from "./shape.ts";

/** What customers of an American mobile and home internet company say; our own words. */
export const telecomEn: IndustryTexts = {
  slots: {
    who: ["my wife", "my husband", "my mom", "my dad", "my roommate", "my daughter", "my brother", "my son"],
    place: ["the mall", "Main Street", "the plaza", "downtown", "the outlet center", "Oak Avenue"],
    abroad: [
      "Mexico",
      "Canada",
      "Italy",
      "Spain",
      "Greece",
      "Costa Rica",
      "Portugal",
      "Ireland",
      "the Bahamas",
    ],
    phoneModel: ["iPhone 13", "Pixel 7", "Galaxy S22", "iPhone 15", "Moto G", "Galaxy A54"],
    extra: [
      "Horoscope Plus",
      "Game Club",
      "VoiceMail Pro",
      "Music Box",
      "Phone Guard",
      "Kids TV Max",
      "Ringback Tones",
    ],
    plan: ["Basic 5", "Flex 20", "Unlimited", "Family"],
  },
  leaving: lines(`
    I'm canceling my service.
    Please close my account.
    Switching to another carrier this week.
    I'd like to disconnect everything.
    Cancel it all, phone and internet.
    Leaving after {years}.
    This is my notice to end the contract.
    Already ordered service from someone else.
    Done. Cancel my line.
    The reason for canceling is simple.
    y: im out, cancel my plan
    i: It's been real. Goodbye.
    c: Please accept this as written notice of cancellation.
  `),
  topics: {
    "paid-extras": {
      words: [
        "subscription",
        "add-on",
        "addon",
        "signed up",
        "sign up",
        "extra",
        "premium",
        "opted",
        "third party",
        "third-party",
      ],
      openings: lines(`
        Was checking my bill {onday}.
        I only use calls and texts.
        Got a text out of nowhere on {date}.
        My plan is supposed to be flat.
        I gave the phone to my kid for {mins}.
        Looked at the last three statements.
        I must have tapped a pop-up, or not even that.
        My mother is 78 and has a flip phone.
        I canceled this once already {inmonth}.
        Auto pay hides everything until you look.
        Never clicked on anything.
        My balance kept shrinking.
      `),
      cores: lines(`
        You charged me {small} for a subscription called {extra} that I never signed up for.
        There's a {extra} add-on on my line that I didn't (order|ask for|agree to).
        Some third party service takes {small} every week through my phone bill.
        I was opted in to {extra} without any confirmation.
        Removed the {extra} add-on twice, it comes back every month.
        {n} paid extras on my bill and I asked for none of them.
        A "free trial" of {extra} turned into a paid subscription and nobody told me.
        The store signed me up for {extra} when I bought the phone, never said a word.
        I can't find anywhere to turn the premium subscriptions off.
        a: Stop adding paid subscriptions to my account! {extra}?? I NEVER asked for that!
        i: Apparently I am now the proud subscriber of {extra}, at {small} a week.
        c: A third-party subscription in the amount of {small} was added on {date} without my authorization.
        y: why am i paying {small} for {extra} i didnt sign up for this
        e: There is something called {extra} on my bill, an extra of some kind, and I do not know what it is.
      `),
      outcomes: lines(`
        That's {amount} gone before I noticed.
        You're counting on people not reading their bills.
        The refund was only for one month.
        It's basically pickpocketing.
        {small} times every customer adds up nicely for somebody.
        My kid thought it was a game.
        Now I check the bill every week like a hawk.
        I don't even know what it does.
        Nobody could tell me who turned it on.
        How is this legal?
        y: scam tbh
        e: I live on a fixed income.
      `),
      asks: lines(`
        Remove it and refund me.
        Block all third party charges on my line.
        Turn off every add-on.
        I want {amount} credited back.
        Show me where I agreed to this.
        Who signed me up?
        Please cancel the subscription.
        Put a block on premium services.
        Refund all the months, not just one.
      `),
      notes: lines(`
        charged {small} for {extra} subscription, says never signed up
        third party add-on {extra} on the line, wants it off and a refund
        add-on was removed {inmonth} and is back on the bill
        store added {extra} at the sale without telling customer
        weekly premium charge of {small}, customer did not opt in
        free trial of {extra} rolled into paid subscription, not informed
        wants a block on all paid extras, total disputed {amount}
        elderly parent's line has {n} subscriptions nobody ordered
      `),
      shorts: lines(`
        never signed up for {extra}
        what is this {extra} subscription
        random add-on on my bill again
        {small} for an extra I never asked for
        stop adding subscriptions
        unwanted premium charges
        take {extra} off, it's an add-on nobody ordered
      `),
    },
    "router-drops": {
      words: [
        "router",
        "wifi",
        "wi-fi",
        "drops",
        "disconnect",
        "reboot",
        "modem",
        "dropping",
        "home internet",
      ],
      openings: lines(`
        I work from home.
        Started around {date}.
        You swapped my box {inmonth}.
        It was fine with the old one.
        Three people in the house, nothing heavy.
        Every evening around {time}.
        I'm sitting six feet from it.
        Tried wired and wireless.
        Tech support had me do the usual steps.
        The light goes red, then white, then red again.
        My neighbor has the same unit and the same story.
        Changed the channel, changed the cable, changed the outlet.
      `),
      cores: lines(`
        The router (drops|loses) the connection every {mins} and comes back on its own.
        WiFi keeps disconnecting, I have to reboot the router {times} a day.
        The new router restarts by itself in the middle of calls.
        Home internet drops out every evening, the router light blinks red.
        The router overheats and the WiFi dies until I pull the plug.
        After your firmware update the router drops every device in the house.
        Wi-Fi shows full bars but nothing loads until I reboot the modem.
        The RX-300 router you sent can't hold a connection for an hour.
        Internet disconnects {times} a night, the modem log is full of errors.
        a: The router drops AGAIN. I have rebooted this piece of junk {times} today!
        i: I've discovered a new hobby, unplugging your router and counting to thirty.
        c: The home internet connection has dropped {times} a day since {date}; the router supplied is defective.
        y: wifi keeps dropping every {mins} cant even game
        e: The router box keeps going off and I have to crawl behind the cabinet to reboot it.
      `),
      outcomes: lines(`
        Got kicked out of a meeting with a client.
        My kid can't finish an online test.
        I'm using my phone as a hotspot, on my own data.
        Streaming is hopeless.
        I almost lost a job interview over it.
        Paying for 500 and living with nothing.
        My boss has run out of patience.
        The doorbell camera goes offline too.
        I know the reset button better than my own family.
        Had to drive to a coffee shop to send a file.
        y: ranked match lost, thanks
      `),
      asks: lines(`
        Send me a different router.
        Roll back the firmware.
        Replace the modem, not the cable.
        I want a credit for the days it didn't work.
        Is there a known issue with this model?
        Swap it for the old box.
        Send someone who can test the line.
        Fix the drops or lower the price.
        y: pls send a router that works
      `),
      notes: lines(`
        home internet drops every {mins}, router reboots by itself
        WiFi disconnects several times a day, unit RX-300, factory reset done
        router loses signal every evening since {date}
        firmware updated, devices still dropping, wants a swap
        works from home, connection lost during calls, router light red
        {nth} router reboot today, line test clean
        wants previous model of router back, new one overheats
        asking for credit, modem offline {hours} yesterday
      `),
      shorts: lines(`
        router drops every night
        wifi keeps disconnecting
        reboot, reboot, reboot the router
        router is junk
        wifi down again
        internet drops all day
        need a new router
      `),
    },
    outage: {
      words: [
        "no service",
        "outage",
        "down",
        "nothing works",
        "sos",
        "dead",
        "not working",
        "no signal",
        "out",
      ],
      openings: lines(`
        {city}, {time}.
        Since this morning.
        Everyone in the office too.
        I'm on the road right now.
        Restarted the phone {times}.
        Borrowing a neighbor's WiFi to write this.
        Both our lines.
        Your website says all is well.
        Waiting on a call from the hospital.
        Can't even reach your own number.
        {who} has the same problem across town.
        I run a small business.
      `),
      cores: lines(`
        Phone says SOS only, no service for {mins} now.
        Is there an outage? Nothing works, no calls, no data.
        The whole network is down, everybody around me lost service.
        No service since {time}, calls fail and texts don't send.
        Your network is down and the status page says everything is fine.
        Mobile and home internet both went out at the same time.
        Line is completely dead, no bars, no data, nothing.
        Service has been out for {mins} and the app is down too.
        Calls drop to busy, data not working at all, looks like a big outage.
        a: The network is DOWN and you can't even tell people?!
        i: Is the network down, or did I finally achieve inner peace?
        y: is it down for everyone or just me, literally no service
        c: Service has been unavailable since {time}; please confirm the outage and the expected restoration time.
        e: My telephone is dead and I live alone, there is no service at all.
      `),
      outcomes: lines(`
        I can't take card payments.
        What if I needed 911?
        Missed a delivery and a ride.
        My mother can't reach me.
        Lost half a day of orders.
        Driving without maps in a city I don't know.
        A text warning would have been nice.
        Work has stopped.
        This is scary, not just annoying.
        Stuck at the airport with no boarding pass.
        y: cant even order food
      `),
      asks: lines(`
        When will it be back?
        What's going on?
        Any ETA?
        Is it my phone or you?
        Will we get a credit?
        Please post an update.
        How long is this going to last?
        y: eta??
        Tell people something.
      `),
      notes: lines(`
        no service since {time}, SOS on the screen
        network down in {city}, no calls or data
        asking for ETA on the outage, business affected
        home internet and mobile both out since {time}
        phone dead, restarted {times}, area outage
        calls not working, status page shows no outage
        elderly customer with no service, worried about 911
      `),
      shorts: lines(`
        no service
        is it down?
        outage in {city}?
        nothing works
        network down again
        SOS only since {time}
        down for {mins} now
        any eta on the outage??
      `),
    },
    roaming: {
      words: ["roaming", "abroad", "international", "overseas", "travel pass", "trip", "vacation"],
      openings: lines(`
        Just got back from {abroad}.
        We went to {abroad} for a week.
        Before the trip I called to check.
        Landed and turned my phone on for {mins}.
        Crossed the border for an afternoon.
        I bought the pass before I left.
        It was our honeymoon.
        I live near the border and never left the state.
        Airplane mode was on most of the time.
        The rep promised it was included in {plan}.
        Cruise with the family.
        Got home to the bill.
      `),
      cores: lines(`
        You charged {amount} in roaming for {days} of checking maps.
        The travel pass I paid for didn't work in {abroad}, no data at all.
        I was told international roaming was included, then got billed {amount}.
        My phone had no roaming signal in {abroad} for {days}.
        Roaming charges on {date}, when I was already home.
        One background update overseas cost me {amount}.
        The roaming pass turned itself on every day, {small} a day, even when I used WiFi.
        My phone grabbed a tower across the border and you billed it as international roaming.
        No warning text, no cap, just a roaming bill for {amount}.
        a: {amount} for roaming?! I sent six text messages from {abroad}!
        i: My roaming bill cost more than the hotel in {abroad}, and the hotel had a pool.
        c: I dispute international roaming charges of {amount} incurred despite an active travel pass.
        y: roaming ate {amount} in {abroad}, i just posted like two stories
        e: We bought the international pass for our trip, and the telephone would not work abroad.
      `),
      outcomes: lines(`
        Spent the vacation hunting for WiFi.
        Couldn't call the hotel when we got lost.
        That's a whole other plane ticket.
        Next time I'll buy a local SIM at the airport.
        Missed our transfer.
        My travel insurance laughed at me.
        Couldn't reach the bank when my card was blocked.
        It really soured the trip.
        I did everything your website told me to.
        The kids cried, the maps were dead.
      `),
      asks: lines(`
        Take the roaming charges off.
        Refund the travel pass.
        Why didn't you cap it?
        Tell me what roaming really costs in {abroad}.
        Turn off international roaming for good.
        Credit me {amount}.
        Send a warning before the bill explodes.
        Listen to the call where it was promised.
      `),
      notes: lines(`
        disputes {amount} roaming from trip to {abroad}
        travel pass bought but no data in {abroad}
        was told roaming is included in {plan}, billed {amount}
        roaming billed on {date} after return
        phone roamed onto a tower across the border, customer never left the US
        no roaming signal abroad for {days}, restarted device
        wants daily international pass turned off and refunded
      `),
      shorts: lines(`
        roaming bill is insane
        {amount} for roaming??
        travel pass didn't work in {abroad}
        no data abroad
        roaming charges after I got home
        was told international was included
      `),
    },
    technician: {
      words: [
        "technician",
        "tech ",
        "appointment",
        "installer",
        "install",
        "no show",
        "window",
        "showed up",
        "no-show",
      ],
      openings: lines(`
        Moved into a new place {inmonth}.
        Booked for {onday}, eight to noon.
        Took the day off for this.
        Confirmed by text the night before.
        Our line was cut by a landscaper.
        First time customer.
        Rescheduled {times} so far.
        I stood by the window all morning.
        Got a text: "we're on our way".
        The apartment manager had the key ready.
        Need internet for work.
        I have two small kids and no car.
      `),
      cores: lines(`
        The technician never showed up and nobody called.
        Your tech came {hours} late, looked at the wall and left.
        The appointment was moved {times} without asking me.
        The installer marked the job as "customer not home", I was home.
        Tech arrived without the right equipment and booked another appointment.
        Next available install is in {weeks}, after your no-show.
        The technician drilled through the wall and left the cable hanging.
        Was given a window from 8 to 8, the technician arrived at 8:20 and I was "too late".
        No one told the installer that it's the third floor, so he left.
        a: Another no show! I took a day off for your technician AGAIN!
        i: I believe the technician is a mythical creature, like the unicorn but with a van.
        c: The technician failed to attend the appointment on {date}, for the {nth} time.
        y: tech ghosted me, no show no call
        e: I waited in my chair from eight until dark and no technician came.
      `),
      outcomes: lines(`
        Lost a day's pay.
        Still no internet in the new house.
        I've been living off a hotspot for {weeks}.
        The landlord is fed up.
        My hallway looks like a construction site.
        You'd charge me if I missed it.
        I could have laid the cable myself by now.
        It makes the whole company look bad.
        Kids' school is online, what am I supposed to do?
        Couldn't leave the house even for milk.
        y: whole day wasted
      `),
      asks: lines(`
        Send somebody tomorrow morning.
        Give me a real time.
        I want a missed appointment credit.
        Have the tech call me before he comes.
        Send a technician with the right parts.
        Fix the wall.
        Can a supervisor handle the install?
        Stop closing the job as done.
      `),
      notes: lines(`
        technician no show on {date}, customer took day off
        install appointment moved {nth} time without consent
        tech closed job as not home, customer was home, has camera footage
        installer came without equipment, rebooking in {weeks}
        damage to wall by technician, photos available
        waiting for tech since {time}, no call
        wants missed appointment credit of {amount}
      `),
      shorts: lines(`
        tech never showed up
        no show again
        technician {hours} late
        missed appointment, no call
        installer left without finishing
        rescheduled my appointment {times}
      `),
    },
    topup: {
      words: [
        "top up",
        "top-up",
        "topped",
        "refill",
        "prepaid",
        "payment didn",
        "pay in the app",
        "balance",
        "auto pay",
        "autopay",
        "credited",
      ],
      openings: lines(`
        I use a prepaid line.
        Paid through the app on {date}.
        Card is good, works everywhere else.
        {who} sent me money for the phone.
        Did it at a gas station kiosk.
        My bank shows it went through.
        I do this every month.
        The app logged me out halfway.
        Service got cut off {onday}.
        I have the receipt.
        Confirmation number {id}.
        Just wanted to add {amount}.
      `),
      cores: lines(`
        My refill of {amount} was taken from the card but the balance is still zero.
        The app won't let me top up, it spins and says try again later.
        I topped up twice because the first one didn't show, now both are gone from my bank.
        Prepaid balance disappeared overnight, {amount} just vanished.
        Auto pay was on and you still cut my line off because the payment didn't go through.
        The app rejects every card I have when I try to pay.
        Refill card code comes up as already used.
        Balance in the app and balance by text are two different numbers.
        I paid, it was credited to somebody else's number.
        a: I topped up {amount} and my line is still cut off!
        i: Adding money to my prepaid balance turns out to be harder than spending it.
        c: A prepaid top-up of {amount} made on {date} has not been credited.
        y: topped up {amount}, balance still 0, where did it go
        e: I bought a refill card at the store as always and the balance has not changed.
      `),
      outcomes: lines(`
        No service until it's fixed.
        I couldn't call a cab home.
        My bank says talk to you, you say talk to my bank.
        It's {amount} I can't spare.
        Missed a call about work.
        I'm paying twice for one month.
        Had to borrow a phone to call you.
        The app used to just work.
        Couldn't get my login codes.
        Now I keep every receipt in a drawer.
      `),
      asks: lines(`
        Add the money to my balance.
        Return the duplicate payment.
        Fix payments in the app.
        Turn my line back on.
        Trace the payment, reference {id}.
        Move it to the right number.
        Where did the money go?
        Please credit it today.
      `),
      notes: lines(`
        prepaid top up of {amount} not credited, card charged
        app rejects payment, customer can't refill
        duplicate top up, wants one refunded
        auto pay failed, line suspended, card is valid
        refill code shows as used, bought {date}
        balance differs between app and text
        payment credited to wrong number, last digits {last4}
      `),
      shorts: lines(`
        top up not showing
        paid but balance is zero
        refill failed
        app won't take my payment, can't top up
        balance vanished
        autopay didn't work
      `),
    },
    "price-rise": {
      words: ["price", "rate", "increase", "went up", "raise", "hike", "promo", "more expensive", "cost"],
      openings: lines(`
        I've been on the same plan for {years}.
        Opened the bill this morning.
        Signed a two year agreement {inmonth}.
        Got one line in the footer of an email.
        e: We're retired and on a budget.
        New customers pay half of what I do.
        The rep swore the price was locked.
        Same service, same speed, nothing new.
        Second time this year.
        I called to ask why.
        My {plan} plan was {amount2} when I signed up.
        Was told it would stay the same for life.
      `),
      cores: lines(`
        My bill went up by {small} a month without any notice.
        You raised the price of my plan again, {nth} time in two years.
        The promo ended and the rate jumped to {amount}.
        "Price lock" apparently doesn't mean the price is locked, it went up {small}.
        You pushed me to a more expensive plan and called it an upgrade.
        Price increase of {small} and the data allowance is the same.
        New customers get the same plan at half the price I pay.
        A new "admin fee" is just a price hike under another name.
        They said the cost goes up for everybody, take it or leave it.
        a: ANOTHER price increase?! For what, slower internet?
        i: Thanks for the loyalty reward, a {small} price increase was just what I needed.
        c: Please explain the basis for the rate increase of {small} applied on {date} during a fixed term.
        y: why did my plan go up {small}, price is getting crazy
        e: The price has gone up again and our pension has not.
      `),
      outcomes: lines(`
        That's over a hundred more a year.
        Loyalty means nothing here.
        I'm shopping around tonight.
        The competition is cheaper and has better coverage.
        It's a bait and switch.
        I budget every dollar.
        If it goes up again I'm gone.
        Nothing got better, only pricier.
        I'd have respected an honest letter.
        They only offer a discount when you threaten to leave.
        y: not worth it anymore
      `),
      asks: lines(`
        Put me back on my old rate.
        Honor the price you promised.
        What's the cheapest plan you have?
        Match the new customer offer.
        Take the fee off.
        Give me a discount or I leave.
        Send notice before you raise prices.
        I want the original deal in writing.
      `),
      notes: lines(`
        bill went up {small}, asks why, no notice received
        promo expired, new rate {amount}, wants the old price
        claims price lock, rate increased {date}
        unhappy that new customers pay less for {plan}
        asking for cheapest plan after price increase
        disputes admin fee as hidden price hike
        moved to pricier plan without consent
        threatens to leave over price, {years} with us
      `),
      shorts: lines(`
        price went up again
        too expensive now, price keeps climbing
        bill up {small} for nothing
        price lock is a lie
        another rate increase
        promo ended, price doubled
        overpriced
      `),
    },
    "slow-mobile": {
      words: ["slow", "speed", "data", "buffer", "throttl", "5g", "lte", "load"],
      openings: lines(`
        I have the {plan} plan.
        It's a phone I like, {phoneModel}, barely a year old.
        Full bars, 5G icon and all.
        Downtown {city}, middle of the day.
        Ran a test {times}.
        {who} on another carrier is fine in the same room.
        It used to fly.
        Every day between noon and two.
        I commute by train.
        I use maybe ten gigs a month.
        Reset network settings, new SIM, same thing.
        Since about {date}.
      `),
      cores: lines(`
        Data is so slow that a web page takes a minute to load.
        Full 5G bars and the speed is under one megabit.
        Mobile data slows to a crawl every afternoon.
        You throttle me after {n} gigs on an "unlimited" plan.
        Videos buffer at the lowest quality, even on 5G.
        Maps won't load while driving, LTE shows but nothing moves.
        The data speed in {city} got worse since {date}.
        Uploads don't go through, a single photo takes {mins}.
        Speed test shows {n} Mbps where your map promises three hundred.
        a: Why is my data so SLOW, I'm paying for unlimited!
        i: The 5G icon is lovely, a pity about the actual speed.
        c: Measured mobile data speeds are below ten percent of the advertised rate.
        y: data is so slow i cant even load a meme
        e: The internet on my telephone is terribly slow, pictures of the grandchildren will not load.
      `),
      outcomes: lines(`
        I can't do my deliveries without maps.
        Ended up using the store's free WiFi.
        Unlimited what, exactly?
        It's dial-up with a prettier icon.
        I miss half my messages.
        Hotspot is useless.
        My kids fight over the one bar that works.
        Not worth {amount} a month.
        My old carrier was faster ten years ago.
        y: basically a brick
      `),
      asks: lines(`
        Fix the speed in {city}.
        Stop throttling me.
        Check the tower near {place}.
        Is there a cap I don't know about?
        Put me on a plan with real data.
        Give me a credit.
        Can you reset something on your side?
        When will the towers be upgraded?
      `),
      notes: lines(`
        mobile data slow in {city}, {n} Mbps on test
        5G bars full, pages do not load, device {phoneModel}
        suspects throttling on {plan}, used {n} GB
        slow data every afternoon since {date}
        APN reset done, speed unchanged
        streaming buffers, wants credit for slow data
        hotspot speed too low to work
      `),
      shorts: lines(`
        data is slow
        5G in name only, so slow
        speed is terrible
        slow slow slow
        throttled after {n} gigs
        nothing loads
        buffering all day
        slowest data in {city}
      `),
    },
    "no-signal": {
      words: ["signal", "coverage", "bars", "dead zone", "reception", "dropped call", "tower"],
      openings: lines(`
        I live {incity}, not in the desert.
        We moved {inmonth}.
        Your map shows my street in dark green.
        At my house and at my office.
        It's a new building.
        My job is on the phone.
        Started after the storm.
        I checked the map before switching.
        Third floor, near {place}.
        {who} has the same carrier and the same trouble.
        Every single call.
        WiFi calling isn't an answer.
      `),
      cores: lines(`
        There's no signal inside my house, I have to stand in the driveway.
        One bar at best, every other call is a dropped call.
        The coverage map says excellent, reality says dead zone.
        Lost all reception on my street since {date}.
        Signal dies the moment I walk into the kitchen.
        Calls go straight to voicemail because there's no coverage at work.
        You took a tower down near {place} and my bars went with it.
        Whole stretch of the highway outside {city} has no coverage.
        Dropped calls {times} in one conversation.
        a: ZERO bars at home, what am I paying for?!
        i: I get great reception, provided I hang out of the bathroom window.
        c: There is no usable signal at my address although your coverage map indicates otherwise.
        y: no signal in my own room lol
        e: I must go out to the porch in my slippers to find a signal.
      `),
      outcomes: lines(`
        Missed a call from my doctor.
        Clients think I hang up on them.
        Bank codes never arrive.
        I feel unsafe at night.
        My neighbors all use another company.
        I'd leave tomorrow if the phone was paid off.
        Bought a booster with my own money.
        A grown adult hunting for bars in the yard.
        Embarrassing.
        Can't work like this.
      `),
      asks: lines(`
        Send me a booster.
        Fix the tower.
        Let me out of the contract.
        Correct your coverage map.
        When will there be a tower near {place}?
        Check my address.
        Can you test the line from your side?
        Give me a discount until it works.
      `),
      notes: lines(`
        no signal at home address in {city}, must go outside
        dropped calls daily since {date}, one bar
        coverage map shows strong, customer has no reception indoors
        asks about tower work near {place}
        wants booster or release from contract
        no coverage at workplace, calls to voicemail
        reception lost after storm, neighbors too
      `),
      shorts: lines(`
        no signal at home
        dropped calls all day
        dead zone
        coverage map is fiction
        zero bars
        bad reception in {city}
        need a tower near {place}
      `),
    },
    sim: {
      words: ["sim", "esim", "store", "activat", "new phone"],
      openings: lines(`
        Bought a new {phoneModel} {onday}.
        Lost my phone on {date}.
        Went to the store at {place}.
        Upgrading my daughter's phone.
        Drove forty minutes.
        They told me on chat to go in person.
        Traveling for work, need it today.
        My old card was cracked.
        Trade-in, all paperwork ready.
        I brought two forms of ID.
        Ordered online, it came in the mail.
        Simple swap, I thought.
      `),
      cores: lines(`
        The store refused to replace my SIM because the account is in {who}'s name.
        eSIM activation failed and now neither phone works.
        Waited {hours} at the store for a SIM swap that takes five minutes.
        They charged {amount} for a SIM card that's free on your website.
        The QR code for the eSIM had "expired" before I opened the email.
        The store activated the SIM on the wrong number.
        Store clerk wouldn't set up my new phone unless I bought a case.
        SIM arrived dead, replacement takes {days}.
        I'm told to activate the SIM by a code texted to the SIM that isn't active.
        a: {days} without a phone because nobody in your store can activate a SIM!
        i: To activate the eSIM please use the phone that needs the eSIM. Brilliant.
        c: My SIM was deactivated on {date} without a working replacement.
        y: esim wont activate, phone is a paperweight rn
        e: The young man in the store would not put my SIM in the new phone without an appointment.
      `),
      outcomes: lines(`
        No phone for {days}.
        Locked out of my bank.
        The staff were rolling their eyes.
        Wasted my lunch break.
        I need this phone for work.
        My whole weekend went on it.
        Three stores, three answers.
        Had to return the phone in the end.
        I felt like a nuisance for asking.
        Everything is tied to that number.
      `),
      asks: lines(`
        Send a working SIM overnight.
        Resend the eSIM code.
        Refund the SIM fee.
        Train your store people.
        Activate it from your end.
        Move my number to the new phone.
        Tell me which store can do it.
        Let me verify some other way.
      `),
      notes: lines(`
        eSIM activation failed on {phoneModel}, no service
        store at {place} refused SIM replacement, name on account differs
        charged {amount} for SIM, wants refund
        SIM activated on wrong number, last digits {last4}
        QR code for eSIM expired, resend requested
        replacement SIM not received, ordered {date}
        complains of {hours} wait at the store for SIM swap
      `),
      shorts: lines(`
        esim won't activate
        store useless
        SIM swap took {hours}
        new SIM is dead
        store wouldn't help with my SIM
        rude clerk at the store
        activation failed
      `),
    },
    "billing-error": {
      words: ["bill", "charged", "charge", "overcharg", "invoice", "credit", "twice", "statement"],
      openings: lines(`
        Every month it's a different number.
        My autopay ran on {date}.
        I returned the equipment {inmonth}.
        The rep quoted {amount2}, in writing.
        Two lines, same address.
        I keep a spreadsheet.
        We closed that account last year.
        Disputed it already.
        Bank statement in front of me.
        I upgraded and the trade-in was accepted.
        First statement after the move.
        Paid on time for {years}.
      `),
      cores: lines(`
        I was charged twice for the same month, {amount} each.
        You billed me {amount} for a router I sent back.
        The promised credit never appeared on the bill.
        My bill shows {amount}, I was quoted less in writing.
        Late fee on a bill that was paid on time.
        I'm being charged for a line that was closed {inmonth}.
        The trade-in credit of {big} is missing from three statements.
        Final bill includes a month after I left.
        Nobody can explain what the {small} "other charge" is.
        a: You overcharged me AGAIN, it's the {nth} month in a row!
        i: Reading your bill is like a treasure hunt, except I'm the one paying the treasure.
        c: The invoice of {date} contains a duplicate charge of {amount}.
        y: got charged twice, {amount} each, wth
        e: I cannot make head or tail of this bill, it has been charged twice I believe.
      `),
      outcomes: lines(`
        My account went overdrawn.
        I'm an unpaid accountant for you now.
        It went to collections over your mistake.
        Takes an hour on the phone each month.
        They fix it, then it comes back.
        My rent check bounced.
        If I were late you'd charge me.
        I no longer trust a single number you send.
        {amount} is groceries for us.
        Tracking number and photos don't matter, apparently.
      `),
      asks: lines(`
        Refund the duplicate.
        Correct the bill.
        Apply the credit you promised.
        Remove the late fee.
        Send an itemized statement.
        Pull it back from collections.
        Close the line and stop billing.
        Explain every charge.
      `),
      notes: lines(`
        charged twice for one month, {amount} each
        charged for returned router, has tracking number {id}
        promised credit not on the bill
        late fee applied in error, payment posted {date}
        disputes {amount} on final bill
        trade-in credit missing, {nth} statement
        charged for line closed {inmonth}
        quoted {amount}, billed more, wants bill corrected
      `),
      shorts: lines(`
        charged twice
        wrong bill again
        where's my credit?
        bill is never right
        overcharged {amount}
        bogus charge of {small}
        can't understand the bill
      `),
    },
    porting: {
      words: ["port", "transfer", "keep my number", "old carrier", "old number", "number over"],
      openings: lines(`
        Switched to you on {date}.
        I've had this number since college.
        It's my business line.
        Gave you the PIN and account number.
        You said it takes a few hours.
        Old provider says the request never came.
        Moving the whole family over.
        They sent a text that it was done.
        Trying to leave, actually.
        Canceled nothing, as instructed.
        Promised same day.
        I print this number on my trucks.
      `),
      cores: lines(`
        My number transfer has been stuck for {days}.
        The port failed because of a "wrong PIN", I checked it {times}.
        I lost my number during the transfer, it belongs to nobody now.
        You won't release my number so I can port out.
        Calls go to the old carrier, texts come to you, the port is half done.
        You ported the wrong line, {who}'s instead of mine.
        Was given a temporary number and no one can port my old number.
        The port was approved {date} and nothing has happened.
        My old carrier closed the account, the number transfer isn't finished.
        a: Give me my NUMBER. The port was supposed to take hours, it's been {days}!
        i: My number is on a journey of self discovery between two carriers; the port continues.
        c: The port request of {date} has been rejected {times} with no valid reason.
        y: been trying to port my number for {days}
        e: I only wanted to keep my number of thirty years, and the transfer has gone wrong.
      `),
      outcomes: lines(`
        Customers can't reach my shop.
        I can't get into my bank.
        Everyone thinks I changed my number.
        Paying two companies for one line.
        Half my texts are lost for good.
        Feels like being held hostage.
        I've spent {hours} on three-way calls.
        Should have stayed where I was.
        My two factor codes go into a void.
        Business is losing money each day.
      `),
      asks: lines(`
        Finish the transfer.
        Release my number.
        Give me the right PIN.
        Who owns my number right now?
        Put me through to the porting team.
        Undo it.
        Get my texts working.
        Refund the days I couldn't use it.
      `),
      notes: lines(`
        port in stuck {days}, wrong PIN error
        number transfer half complete, inbound calls at old carrier
        wants to port out, needs transfer PIN
        wrong line ported, last digits {last4}
        number lost in transfer, business line
        port approved {date}, not active
        temporary number assigned, wants old number back
      `),
      shorts: lines(`
        port still stuck
        where's my number? transfer started {date}
        can't port out
        lost my number in the transfer
        port failed again
        {days} to transfer a number
      `),
    },
    tv: {
      words: ["channel", "tv", "box", "remote", "dvr", "picture", "recording"],
      openings: lines(`
        Game night, friends over.
        We've had the package for {years}.
        Upgraded {inmonth}.
        My father is housebound.
        Restarted everything.
        Since the last update.
        I pay for the sports pack.
        Bedroom and living room both.
        Sunday evening.
        The guide looked different this morning.
        Was told nothing would change.
        New remote, new batteries.
      `),
      cores: lines(`
        Half of my TV channels are gone and the price is the same.
        The TV box freezes every few minutes and has to be restarted.
        Picture breaks up into squares on every sports channel.
        The DVR deleted all my recordings after the update.
        "This channel is not in your package", it was yesterday.
        The TV box takes {mins} to start.
        Remote doesn't pair with the new box.
        Sound is out of sync on all channels.
        The TV app logs me out and says too many devices.
        a: The TV froze in the last two minutes of the GAME!
        i: Two hundred channels, and the box shows me one: "please wait".
        c: {n} channels included in my TV package were removed on {date} without notice.
        y: tv box lagging so bad, remote does nothing
        e: My television channels have disappeared, I only watch the news and one cooking program.
      `),
      outcomes: lines(`
        Missed the whole second half.
        My dad has nothing else all day.
        Five years of recordings gone.
        Streaming is cheaper and works.
        Paying {amount} for a blank screen.
        The kids have given up on it.
        We ended up watching on a phone.
        Guests went to the bar instead.
        It's been one thing after another.
        I want the old box back.
      `),
      asks: lines(`
        Bring the channels back.
        Send a new box.
        Recover my recordings.
        Lower the bill if you cut channels.
        Fix the picture.
        Walk me through pairing the remote.
        Take TV off my package.
        Reset it from your end.
      `),
      notes: lines(`
        TV channels missing since {date}, same package
        box freezes, rebooted {times}, no change
        DVR recordings lost after update
        picture breaking up on sports channels
        remote does not pair with TV box
        TV app says too many devices
        wants credit for removed channels
      `),
      shorts: lines(`
        channels missing
        tv box freezes
        box is garbage
        lost all recordings
        picture keeps breaking up
        remote doesn't work
        bring back my channels
      `),
    },
    "cancel-hard": {
      words: ["cancel", "contract", "termination", "disconnect", "close my account", "retention", "leave"],
      openings: lines(`
        I'm moving abroad.
        My mother passed away {inmonth}.
        Contract ended on {date}.
        Found a better deal.
        Called three separate times.
        You can join in two minutes online.
        I've sent everything in writing.
        Not angry, just want out.
        Chat says phone, phone says chat.
        Divorced, splitting the plan.
        Sold the house.
        I was polite to begin with.
      `),
      cores: lines(`
        I've been trying to cancel for {weeks} and you keep billing me.
        The retention agent wouldn't cancel, just kept pitching offers for {mins}.
        There's no way to cancel online, only by phone, and the phone hangs up.
        Early termination fee of {amount} on a contract that already ended.
        You canceled the wrong line and won't disconnect the right one.
        I canceled {inmonth}, have the confirmation, still being charged.
        To close my late mother's account you want HER to call and cancel.
        My contract was renewed without asking, now I can't leave.
        They won't cancel without an equipment code nobody has.
        a: CANCEL. MY. SERVICE. How many times do I have to say it?!
        i: Leaving a cult would be simpler than trying to cancel with you.
        c: I gave notice to cancel on {date}; please confirm termination and a zero balance.
        y: how is it this hard to cancel a plan
        e: I have asked {times} to disconnect the line and each time they offer me television.
      `),
      outcomes: lines(`
        I had to cancel my card to stop it.
        I was neutral before, now I actively dislike you.
        They offered me half price, so I was overpaying all along.
        It was cruel, given the circumstances.
        Paying for a house I don't live in.
        {hours} of pitches.
        I will warn people.
        Sent to collections for a service I don't have.
        Feels like a trap.
        I'd have come back one day. Not now.
      `),
      asks: lines(`
        Just cancel it.
        Waive the termination fee.
        Refund what you took after I left.
        Send written confirmation.
        Close the account in my mother's name.
        Stop the calls from retention.
        Tell me where to return the box.
        Put a cancel button on the site.
      `),
      notes: lines(`
        wants to cancel, {nth} request, still billed
        disputes early termination fee of {amount}, contract ended {date}
        account holder deceased, family wants to close and cancel
        cancel confirmed {inmonth}, charges continue
        declined all retention offers, insists on disconnect
        wrong line canceled, wants it restored
        contract auto renewed, customer did not agree
      `),
      shorts: lines(`
        impossible to cancel
        cancel my service already
        canceled and still charged
        can't leave
        termination fee is a scam
        let me cancel online
      `),
    },
    "support-bot": {
      words: [
        "bot",
        "hold",
        "agent",
        "chat",
        "human",
        "automated",
        "customer service",
        "representative",
        "call center",
      ],
      openings: lines(`
        One simple question.
        Tried on {date} and again today.
        It was urgent.
        I'm hard of hearing, so I use text.
        Called at {time}.
        I know exactly which person I need.
        My issue isn't in your menu.
        Lunch break, thirty minutes.
        Went through the app first.
        Called from the car.
        Press one, press four, press nine.
        Wanted to update one thing.
      `),
      cores: lines(`
        The chat bot goes in circles and won't give me a human.
        I was on hold for {mins} and then disconnected.
        The automated voice doesn't understand me, and there's no way to reach an agent.
        Chat agent took {hours} to answer one line.
        Every representative gives a canned answer and ends the chat.
        The bot closed my chat as "resolved", it never answered.
        Customer service transferred me {times}, each agent starts over.
        The call center couldn't hear me, couldn't find me, couldn't help me.
        You hid the phone number so people have to talk to a bot.
        a: AGENT. AGENT. AGENT. I don't want your stupid bot!
        i: Your bot and I have exchanged {n} articles, it's practically a book club.
        c: I was unable to reach a representative on {n} occasions, hold times exceeding {mins}.
        y: bot is so dumb just give me a human
        e: A machine asks me to say in a few words why I am calling, and then it does not understand; I want a human.
      `),
      outcomes: lines(`
        The hold music haunts me.
        My question is still open.
        Gave up.
        Drove to the store instead.
        Battery died while waiting.
        You clearly don't want to talk to customers.
        It took {n} tries to do a two minute thing.
        You used to answer on the second ring.
        Felt like shouting into a well.
        y: waste of time
      `),
      asks: lines(`
        Let me talk to a person.
        Hire more people.
        Put a "speak to a human" button in there.
        Call me back instead of making me wait.
        Fire the bot.
        Publish the phone number.
        Shorten that menu.
        y: human pls
      `),
      notes: lines(`
        on hold {mins} before reaching agent, frustrated
        chat bot closed the case without an answer
        transferred {times}, wants one agent to own it
        automated menu does not recognize the request
        could not reach customer service for {days}
        complains about canned replies in chat
      `),
      shorts: lines(`
        human please
        useless bot
        on hold {mins}
        agent!!!
        chat bot goes in circles
        worst customer service
        nobody answers, hold music only
        can't reach a human
      `),
    },
    spam: {
      words: [
        "spam",
        "robocall",
        "marketing",
        "promotional",
        "scam call",
        "telemarket",
        "offers",
        "sales call",
        "ads",
      ],
      openings: lines(`
        I'm on the do not call list.
        Replied STOP {times}.
        It's {time} on a Sunday.
        I already have your service.
        New number from you, {weeks} old.
        My phone buzzes all day.
        Opted out {inmonth}.
        I have a newborn.
        I'm a nurse on nights.
        Never gave consent.
        I blocked four numbers so far.
        Dad is 80 and believes every call.
      `),
      cores: lines(`
        I get {n} spam calls a day and you do nothing to block them.
        Stop sending promotional texts, I've opted out {times}.
        Your own sales team makes more sales calls than my family.
        The number you gave me is a magnet for robocalls.
        Marketing texts arrive at {time}, every day.
        Somebody from your company keeps calling with offers I've refused.
        The spam filter you charge for lets every robocall through.
        Scam calls pretend to be you and know my plan, where did they get it?
        Flyers, emails, texts, ads in the app, it's marketing everywhere.
        a: STOP with the robocalls and the offers! Leave me alone!
        i: Great news, spam reception is excellent in every room of my house.
        c: I withdraw any consent to marketing communications, effective immediately.
        y: so many spam calls i just dont answer my phone anymore
        e: Telemarketers ring at supper and it turns out they are from you.
      `),
      outcomes: lines(`
        I missed a real call from the school.
        Woke the baby.
        I've stopped picking up at all.
        Dad nearly gave them his card.
        It feels like you sold my number.
        Filing with the FCC.
        I only hear from you when you want money.
        Half my texts are junk.
        It's harassment at this point.
        My blocked list is longer than my contacts.
      `),
      asks: lines(`
        Take me off every list.
        Block robocalls for real.
        Change my number for free.
        Who did you share my number with?
        Turn off the ads.
        Confirm I'm opted out.
        Stop calling.
        y: unsubscribe me from everything
      `),
      notes: lines(`
        complains of {n} spam calls a day, wants blocking
        opted out of promotional texts {times}, still receiving
        wants off all marketing lists
        scam call posing as us knew the plan, customer worried
        new number gets robocalls, wants change
        our sales calls continue after refusal {date}
      `),
      shorts: lines(`
        stop the spam
        {n} robocalls today
        no more marketing texts
        spam calls nonstop
        stop calling me with offers
        unsubscribe me from your ads
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
        "asking",
        "asks",
        "?",
        "question",
        "wants to know",
      ],
      openings: lines(`
        Quick question.
        Thinking about switching.
        My daughter is getting her first phone.
        We're moving next month.
        Looking at the website.
        New customer here.
        Getting a new {phoneModel} soon.
        Just checking before I do anything.
        Nothing wrong, just curious.
        Couldn't find it in the app.
        Planning ahead.
        Helping my parents with this.
      `),
      cores: lines(`
        How do I set up voicemail on my {phoneModel}?
        What's the difference between {plan} and the next plan up?
        Can I keep my number if I switch plans?
        Where do I see how much data I've used?
        Is there a student discount?
        Does my {phoneModel} work with eSIM on your network?
        How do I add a line for my kid?
        When does my billing cycle start?
        Can I pause service for {months} while I'm away?
        Do I need to be home for a router delivery?
        What's the PIN for my account and where do I change it?
        Which channels come with the basic TV package?
        Can I pay someone else's bill with my card?
        How long does it take to activate a new line?
        Is there a store near {place} that's open on Sunday?
        What speed do I get at my address in {city}?
        Do you buy back old phones, and how much for my {phoneModel}?
        How do I turn on WiFi calling?
        Can I use my own router?
        Where do I return old equipment?
      `),
      outcomes: lines(`
        No rush.
        The website wasn't clear.
        Couldn't find it in the help pages.
        I'd rather ask than guess.
        Just want to get it right.
        Friends told me different things.
        For next month.
        I'm not very technical.
      `),
      asks: lines(`
        Thanks!
        Thank you.
        A link is fine.
        Thanks in advance.
        Step by step if you can.
        Appreciate it.
        You can answer right here.
        Have a good one.
      `),
      notes: lines(`
        customer asks how to add a line to {plan}
        asks when billing cycle starts, question only
        question on eSIM support for {phoneModel}
        wants to know which store near {place} is open Sunday
        asks how to pause service for {months}
        asking where to return old router
        asks what speed is available at address in {city}
        question about keeping number when changing plan, can it be done
        wants to know how to check data usage
      `),
      shorts: lines(`
        how do I check my data?
        what's my account PIN?
        is there a student discount?
        when is my bill due?
        can I use my own router?
        store hours for {place}, where to look?
        how do i turn on hotspot
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
        "awesome",
        "amazing",
        "perfect",
        "friendly",
        "impressed",
        "fast",
        "easy",
        "polite",
        "recommend",
        "good",
        "kind",
        "patient",
        "compliment",
        "works",
        "no complaints",
        "solid",
      ],
      openings: lines(`
        Went into the {place} store {onday}.
        Been with you {years}.
        Switched over {inmonth}.
        Had trouble with my new phone.
        Called at {time}, expecting a wait.
        My internet went out during the storm.
        I messaged the chat late at night.
        Needed to move my service.
        My mom needed help with her phone.
        I was dreading the call.
        Just had fiber put in.
        Had a question about my bill.
        Usually I only write when something's wrong.
        Traveled to {abroad} last month.
        Set up a line for my son.
        The tech came {onday}.
      `),
      cores: lines(`
        The technician was early, polite and cleaned up after himself.
        Chat agent fixed everything in {mins}, thank you!
        Great coverage, even out at the lake.
        Helpful, patient and no upselling at all.
        The install was fast and the speed is exactly what was promised.
        Your rep found a cheaper plan for me without my asking, impressed.
        Love the app, I can do everything in it.
        Best customer service I've had from a phone company.
        Switching was easy, number came over in {hours}.
        They credited {amount} back with no argument, very happy.
        The young man at the store was so kind to my mother.
        Internet has been solid since day one, no complaints.
        Roaming worked perfectly, not a single surprise on the bill.
        The agent stayed on the line until it works and called back to check, awesome.
        Honest answer from a real person, thank you.
        Good price and it just works.
        y: honestly awesome service, super fast
        y: love it, best plan for the money
        e: A most helpful and courteous young lady, please thank her for me.
        s: Everyone I spoke to was so kind, thank you.
      `),
      outcomes: lines(`
        Would recommend.
        Told all my neighbors.
        That's how it should be.
        Staying with you.
        Made my day.
        Give that person a raise.
        Five stars.
        Didn't expect it from a phone company.
        Restored my faith a little.
        Worth every penny.
        Smooth from start to finish.
        Zero stress.
        What a relief.
        My whole family is switching.
      `),
      asks: lines(`
        Thanks again!
        Keep it up.
        Please pass on my thanks.
        More people like that please.
        Don't change a thing.
        Well done.
        Cheers to the team.
        Thank you!
        All the best.
        Appreciate you all.
      `),
      notes: lines(`
        customer called to thank the technician, very happy
        compliment for chat agent, fixed in {mins}
        customer says store staff at {place} were helpful and patient
        positive feedback on coverage, great on the road
        thanks for quick refund of {amount}
        happy with new plan, recommends us to family
        customer impressed by call back on {date}
      `),
      shorts: lines(`
        thank you!
        great service
        all good
        fast and friendly
        love it
        very helpful agent {onday}
        no complaints
        best so far
        works great in {city}
        happy customer
        excellent
        easy setup, took {mins}
        awesome
        10/10 would recommend
      `),
    },
  },
};
