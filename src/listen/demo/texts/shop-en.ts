import { type IndustryTexts, lines } from "./shape.ts";

/** What customers of a British online shop say; our own words. */
export const shopEn: IndustryTexts = {
  slots: {
    item: [
      "jacket",
      "kettle",
      "pair of trainers",
      "lamp",
      "backpack",
      "dress",
      "coffee machine",
      "set of plates",
      "scooter",
      "duvet",
      "toy kitchen",
      "rug",
      "blender",
    ],
    wear: ["dress", "jacket", "coat", "shirt", "jumper", "pair of jeans", "pair of boots", "school blazer"],
    gadget: ["kettle", "blender", "coffee machine", "hoover", "hairdryer", "toaster", "tablet", "air fryer"],
    fragile: ["mirror", "vase", "lamp", "dinner set", "set of glasses", "picture frame", "TV", "plant pot"],
    colour: ["black", "navy", "beige", "grey", "green", "white", "burgundy"],
    code: ["WELCOME10", "AUTUMN15", "SALE20", "BDAY5", "FREESHIP", "VIP25"],
    pointAt: [
      "at the corner shop",
      "on Station Road",
      "at the garage",
      "by the school",
      "on the High Street",
      "at the newsagent",
    ],
  },
  leaving: lines(`
    Please delete my account.
    Take me off your list, I won't be back.
    Cancel my delivery pass.
    That was my last order.
    Closing my account.
    I'll be shopping elsewhere from now on.
    Unsubscribe me and remove my data.
    After {years} I'm off.
    Cancel everything I have on order.
    y: deleting the app
    i: It's been an education. Bye.
    c: Please erase my personal data and close the account.
  `),
  topics: {
    "refund-wait": {
      words: ["refund", "money back", "my money", "credited"],
      openings: lines(`
        Sent the {item} back on {date}.
        Dropped it off {pointAt} {onday}.
        You cancelled the order, not me.
        Got the email saying you've received it.
        Tracking shows it was signed for.
        Paid by debit card.
        It says "processing" in my account.
        I've proof of postage.
        Return was accepted, label and all.
        It's {amount}, not small change to me.
        My bank can see nothing.
        Was told three to five working days.
      `),
      cores: lines(`
        Still no refund after {days}, you've had the parcel back for ages.
        Where is my refund? It's been {weeks}.
        You've refunded {small} instead of {amount}.
        My refund went to a gift balance, I paid with my own card.
        The refund is "on its way" every time I ask, for {weeks}.
        You kept {small} of my money for postage, which was meant to be free.
        Refund sent to a card I've cancelled and nobody can redirect it.
        You cancelled my order {date} and you're still holding my money.
        Two items returned, one refunded.
        a: Give me my MONEY BACK! {weeks} of excuses!
        i: You took my money in a second, but the refund seems to travel by canal boat.
        c: The statutory period for a refund on order {id} has expired; please pay without delay.
        y: wheres my refund its been {days}
        e: I returned the goods as instructed and my refund has not been credited.
      `),
      outcomes: lines(`
        You're using it as a free loan.
        I needed that for the bills.
        Can't buy the replacement until it arrives.
        Bank blames you, you blame the bank.
        I'll be doing a chargeback.
        Never paying up front again.
        Used to take a day.
        Christmas money, that was.
        I've run out of polite.
        Feels like theft.
        y: broke because of you
      `),
      asks: lines(`
        Refund me.
        When will it be in my account?
        I want {amount} back on my card.
        Send me the transaction reference.
        Give me a date.
        Do it by hand if the system can't.
        Put it back on the card, not a voucher.
        Pay the rest.
      `),
      notes: lines(`
        refund for order {id} not received, {days}
        return signed for {date}, no refund yet
        partial refund of {small}, expected {amount}
        refunded as gift balance, wants money back on card
        refund sent to cancelled card, needs redirecting
        order cancelled by us, money not credited
        threatens chargeback over late refund
        postage deducted from refund, disputes {small}
      `),
      shorts: lines(`
        where's my refund
        no refund after {days}
        still waiting for my money back
        refund please
        partial refund only
        refund took {weeks}
        refunded as a voucher, no thanks
      `),
    },
    "payment-fail": {
      words: ["payment", "pay in 3", "checkout", "check out", "declined", "pay ", "paid"],
      openings: lines(`
        Two evenings now.
        Basket full, {amount} worth.
        Tried {times}.
        Card works everywhere else.
        Same as I always do.
        Last one in my size.
        App version {version}.
        My bank sees no attempt at all.
        The offer ends tonight.
        Wanted a {item}.
        Tried on the laptop too.
        {onday} evening.
      `),
      cores: lines(`
        Payment fails at checkout with "something went wrong".
        Pay in 3 has vanished from checkout, it was there last month.
        Choosing Pay in 3 throws me back to the basket.
        You took the payment and there's no order.
        First instalment taken twice, {amount} each, at checkout.
        The Pay now button does nothing when I tap it.
        Pay in 3 was declined with no reason though I've never missed one.
        After the bank approval the payment page goes blank.
        The checkout empties my basket every time the payment fails.
        a: TENTH try and the payment still fails! Do you not want my money?!
        i: A shop that refuses to let me pay, now that's a novel business model.
        c: Payment for my basket of {date} was debited, no order was created.
        y: pay in 3 is broken, checkout just spins
        e: I press the button to pay and nothing happens, my daughter tried as well.
      `),
      outcomes: lines(`
        Sold out while I was trying.
        Missed the discount.
        Bought it elsewhere.
        The money is stuck for {days}.
        I gave up in the end.
        It's a birthday present.
        Only since the update.
        I had to ask a friend to order.
        It put me right off.
        y: saved me money i guess
      `),
      asks: lines(`
        Fix the checkout.
        Bring Pay in 3 back.
        Cancel the extra payment.
        Put the order through by hand.
        Why was it declined?
        Hold the item for me.
        Extend the offer.
        How else can I pay?
      `),
      notes: lines(`
        payment fails at checkout, basket {amount}
        Pay in 3 not offered in app {version}
        payment taken, no order created
        first instalment taken twice, Pay in 3
        checkout goes blank after bank approval of payment
        Pay in 3 declined, no reason given
        pay button unresponsive, {nth} contact
      `),
      shorts: lines(`
        payment keeps failing
        can't check out
        pay in 3 gone
        paid but no order
        checkout broken
        payment declined, card is fine
        pay button dead
      `),
    },
    outage: {
      words: ["down", "crash", "won't load", "error", "not loading", "not working", "frozen", "503", "502"],
      openings: lines(`
        Got my list and everything.
        Cleared the cache, whatever that does.
        Late lunch for this.
        Sale started at ten.
        {time}, still trying.
        Been waiting for this all month.
        Phone and laptop.
        My internet is fine.
        I'm at the pick-up point now.
        My friend can't get on either.
        Basket was ready.
        The countdown is ticking.
      `),
      cores: lines(`
        The site is down, error 502 on every page.
        App won't load, just spins for {mins}.
        Your website crashed the minute the sale began.
        Basket not loading, prices all showing zero.
        The pick-up point can't hand over parcels, their system is down.
        Everything is frozen, search, basket, orders.
        Is the site down? Nothing's working.
        Can't show my collection code because the app is down.
        a: A SALE and the site is DOWN! Amateurs!
        i: Best sale ever, the site's down so I've saved a fortune.
        y: is the site down or is it just me
        c: The site has been down since {time}; please advise on the offers affected.
        e: The page will not load, it says 503, what does that mean?
      `),
      outcomes: lines(`
        It'll all be gone.
        I took an early lunch for this.
        Standing in the rain with no parcel.
        You knew the date yourselves.
        My basket's gone.
        The poor lad here is getting shouted at.
        Off to the competition.
        Waste of an evening.
        y: rip
      `),
      asks: lines(`
        When's it back?
        Extend the sale.
        Save people's baskets.
        What's going on?
        Any update?
        Hand parcels over with ID.
        Will the prices come back?
        y: turn it off and on again
      `),
      notes: lines(`
        site down since {time}, error 502
        app not loading, cannot show collection code
        basket frozen during sale, wants price honoured
        pick-up point system down, parcel not handed over
        asks if sale will be extended, site crashed
      `),
      shorts: lines(`
        site down
        app won't load
        error 502
        crashed again
        is it down?
        nothing's working
        frozen on the sale page
      `),
    },
    "late-delivery": {
      words: ["deliver", "late", "delay", "arrive", "turned up", "next day", "postponed"],
      openings: lines(`
        Moved my whole day around it.
        Ordered a {item} as a present.
        You promised {weekday}.
        Ordered on {date}, paid straight away.
        Chose the fast option on purpose.
        The birthday was yesterday.
        I'm in {city}, not on the moon.
        Order {id}.
        The basket said "tomorrow".
        A later order has already come.
        Stayed in all day.
        It's needed for the weekend.
      `),
      cores: lines(`
        Delivery has been put back {times} with no reason.
        It was due {date} and {days} later it still hasn't been delivered.
        Paid {small} for next day delivery, it took {days}.
        Delivery date moves to tomorrow, every day.
        My parcel is delayed "for operational reasons", {days} now.
        Half the order arrived, the rest is late and nobody knows when.
        You promised delivery before the holidays, it's come {days} after.
        The delivery slot was eight till one, turned up at seven in the evening.
        {weeks} for a delivery from one county away.
        a: WHERE is my delivery?! Late AGAIN!
        i: By the time it's delivered the baby will have grown out of it.
        c: Order {id} was not delivered by the agreed date; please compensate as per your terms.
        y: delivery is so late its a joke
        e: It was to arrive for my grandson's birthday and it has not been delivered.
      `),
      outcomes: lines(`
        Had to rush out and buy another.
        The present missed the party.
        My little one was in tears.
        Two days sat at home.
        Went on holiday without it.
        Why give dates at all?
        The decorator is waiting on it.
        Turned up empty-handed.
        The shop round the corner is quicker.
        I don't believe your dates any more.
      `),
      asks: lines(`
        When will it come?
        Give me a real date.
        Refund the express charge.
        Get it here today.
        Cancel it if you can't.
        I'd like something for the delay.
        Don't promise what you can't do.
        Find my parcel.
      `),
      notes: lines(`
        delivery of order {id} put back {times}
        due {date}, not delivered, wants a date
        delayed {days}, needed for a birthday
        express charge {small} disputed, delivered late
        part of order late, no information
        wants to cancel because of the delay
        delivery date changes daily
      `),
      shorts: lines(`
        late again
        delivery {days} late
        still not delivered
        next day my foot, delivery took {days}
        delayed, no explanation
        missed the birthday, delivery too late
        slow delivery
      `),
    },
    damaged: {
      words: ["damage", "broken", "smash", "cracked", "dent", "packag", "scratched", "bits", "packed"],
      openings: lines(`
        Housewarming gift.
        The courier handed it over and ran.
        Opened it at home.
        Ordered a {fragile} for my mum.
        Box looked fine outside.
        "Fragile" stickers all over it.
        I filmed the unboxing.
        This is the replacement for the first one.
        Cost me {amount}.
        Not a scrap of bubble wrap.
        Waited {days}.
        Taped over somebody else's tape.
      `),
      cores: lines(`
        The {fragile} arrived smashed to pieces.
        Packaging was one plastic bag, everything inside is dented.
        Box was wet and crushed, the contents damaged.
        Screen cracked, packaging torn.
        One leg broken off, the fittings loose in the packaging.
        A bottle leaked over the whole order, packed all together.
        Scratched and chipped, clearly opened before it was packed.
        Sent a replacement, it's damaged in exactly the same place.
        A {fragile} packed under a bag of compost, broken of course.
        a: Who packs these?! It's BROKEN, all of it!
        i: I ordered a {fragile} and got a jigsaw, thoroughly smashed.
        c: Order {id} was received damaged owing to inadequate packaging.
        y: came in bits, packaging was literally a bag
        e: I opened the parcel and it was all broken, such a shame, no proper packaging.
      `),
      outcomes: lines(`
        Cut my finger on it.
        No present now.
        Glass all over the carpet.
        I've got photos.
        Looks like it was kicked here.
        Such a waste.
        The pick-up point says I signed for it.
        I won't try a third time.
        Everything smells of shampoo.
        Nobody in your warehouse cares.
      `),
      asks: lines(`
        Send a whole one.
        Refund me for the damage.
        Wrap things properly.
        Send the missing part.
        How do I get it replaced?
        Pay for what it ruined.
        Where do I send the pictures?
        Don't make me carry glass to the post office.
      `),
      notes: lines(`
        {fragile} received smashed, order {id}, photos sent
        packaging torn, contents dented
        bottle leaked on other items, packed together
        screen cracked on arrival, wants replacement
        replacement also damaged
        complains of packaging, no padding on fragile item
        part broken in transit, wants part sent
      `),
      shorts: lines(`
        arrived broken
        terrible packaging
        smashed
        dented box, damaged inside
        cracked screen
        came in bits
        badly packed
      `),
    },
    tracking: {
      words: ["track", "status", "where is my", "where's my", "out for delivery", "lost", "whereabouts"],
      openings: lines(`
        It's a week since I paid.
        Expecting it before we go away.
        Neighbours haven't seen it either.
        Order {id}.
        Dispatched on {date}.
        I check every morning.
        Got a text {onday}.
        Went {pointAt} to collect.
        Waiting for a {item}.
        Same little van picture for days.
        The carrier says they never had it.
        Paid, confirmed, silence.
      `),
      cores: lines(`
        Tracking hasn't moved for {days}.
        The tracking number isn't recognised.
        Status says delivered, it isn't.
        Tracking shows my parcel going round in circles between two depots.
        Text said ready to collect, the shop says the status is wrong.
        You've lost my parcel and the status says "investigating" for {weeks}.
        "Out for delivery" three days running, says the tracking.
        Tracking stops at the depot on {date}.
        a: WHERE IS my parcel?! Tracking is useless!
        i: According to the tracking my parcel is seeing the country.
        c: Please confirm the whereabouts of consignment {id}, status unchanged since {date}.
        y: tracking is dead, wheres my stuff
        e: I do not follow your status messages, just tell me where is my parcel.
      `),
      outcomes: lines(`
        Wasted trip.
        I think it's gone for good.
        What's the point of it then?
        I can't plan anything.
        Your staff see the same screen as me.
        An hour on the bus each way.
        Sat by the door like a dog.
        It's maddening.
      `),
      asks: lines(`
        Where is it?
        Update the status.
        Find it.
        Give me a number that works.
        Ring the depot.
        Admit it's lost and refund me.
        Be honest about when.
        Correct the "delivered".
      `),
      notes: lines(`
        tracking for {id} not updated {days}
        tracking number not recognised
        status delivered, customer has not got it
        parcel not at pick-up point, status says ready
        parcel lost, claim open {weeks}
        out for delivery since {date}, tracking stuck
      `),
      shorts: lines(`
        where's my order
        tracking stuck
        says delivered, status wrong
        tracking number doesn't work
        lost parcel
        no status for {days}
        useless tracking
      `),
    },
    "wrong-item": {
      words: ["wrong", "instead", "someone else", "missing", "different", "not what i ordered", "mix"],
      openings: lines(`
        Quick order, two items.
        It's for my mum's birthday.
        Picked it from the photo.
        I ordered a {item}.
        Opened the bag at home.
        Five things on order {id}.
        Checked the code twice before buying.
        It was a gift, opened in front of everybody.
        My name's on the label.
        I asked for {colour}.
        Waited {days}.
        First time in {years}.
      `),
      cores: lines(`
        You sent the wrong thing, nothing like what I ordered.
        Someone else's order was in my bag, with their name on it.
        Wrong colour, I ordered {colour}.
        One item is missing, but it's on the receipt.
        Two left shoes, in different sizes.
        It's a cheaper model instead of the one I paid for.
        The label on the box is right, the thing inside is wrong.
        My order went to a stranger and I've got theirs, total mix-up.
        The free gift was missing.
        a: WRONG item for the {nth} time! Can nobody read?!
        i: I love surprises, ordered a {item}, got something different altogether.
        c: The contents of order {id} do not match the invoice; the wrong goods were supplied.
        y: got the wrong thing lol not what i ordered at all
        e: It is a lovely parcel but it has someone else's things in it.
      `),
      outcomes: lines(`
        Now I've got to do your work and send it back.
        Gift ruined.
        The right one's sold out now.
        What do I do with it?
        Was the picker blindfolded?
        Miles to the drop-off.
        Whoever got mine will be thrilled.
        It costs more to reorder.
        Evening wasted.
      `),
      asks: lines(`
        Send what I ordered.
        Collect this one.
        Send the missing bit.
        Refund the difference.
        Swap it for the right colour.
        Check before you send.
        Don't make me post it.
        What do I do with their parcel?
      `),
      notes: lines(`
        wrong item in order {id}
        wrong colour received, ordered {colour}
        item missing from order {id}, on receipt
        received someone else's parcel
        odd shoes, two different sizes
        cheaper model sent instead
        free gift missing, wants it sent
      `),
      shorts: lines(`
        wrong item
        not what I ordered
        wrong colour
        missing item
        someone else's order
        sent a different one
        wrong again
      `),
    },
    size: {
      words: ["size", "fit", "small", "too big", "tight", "measure", "huge"],
      openings: lines(`
        Tall, slim, used to trouble.
        Held it against one I own.
        For my dad, we measured him.
        Bought a {wear} going by your chart.
        I've worn the same for {years}.
        Measured myself, with a tape.
        Ordered two to be safe.
        For my six year old.
        Read all the reviews first.
        It's for a wedding.
        Same brand as last time.
        No way to try on at the pick-up point.
      `),
      cores: lines(`
        The size is nothing like your chart, comes up two sizes small.
        Size guide is wrong, it's huge.
        Two of the same size from one brand and they don't match.
        Too tight on the shoulders though it's my size.
        Big enough for two, whatever size you call it.
        Label inside says one size, the bag says another.
        Sleeves short, waist wide, it doesn't fit any human.
        No measurements on the page, just a letter for size.
        Kids' size 6 fits a four year old.
        a: Fix your size chart, it's a LIE!
        i: Your medium would be a snug fit on a teddy bear.
        c: The garment's measurements do not correspond to the published size guide.
        y: sizing is way off, runs so small
        e: I have taken a sixteen all my life and this size would not go over my head.
      `),
      outcomes: lines(`
        Back and forth to the drop-off.
        Nothing to wear on Saturday.
        I have to pay to send it back, too.
        Lovely colour, can't wear it.
        Gave it to my sister.
        Never buying clothes blind again.
        She'll grow into it, I suppose.
        A shame, nice fabric.
      `),
      asks: lines(`
        Correct the chart.
        Put proper measurements up.
        Swap it for one up.
        Somewhere to try things on, please.
        Refund, it's not my size.
        Say it runs small.
        What should I order?
        Free exchange at least.
      `),
      notes: lines(`
        {wear} comes up small, wants next size
        size guide does not match, return
        label and bag show different size
        asks for measurements before reordering
        kids size too small, return
        too big, says size chart wrong
      `),
      shorts: lines(`
        runs small
        wrong size chart
        too big
        doesn't fit
        two sizes too small
        size guide is fiction
        tight everywhere
      `),
    },
    quality: {
      words: [
        "quality",
        "fake",
        "fell apart",
        "faulty",
        "cheap",
        "broke",
        "genuine",
        "poor",
        "rubbish",
        "tat",
        "flimsy",
      ],
      openings: lines(`
        Used it twice.
        Wore it for {days}.
        Full price {item}.
        Photos looked great.
        Nearly five stars, so I trusted it.
        First time I switched it on.
        One wash.
        Compared it with a real one.
        It's a well known brand.
        Gave it to my mum.
        Stank of chemicals.
        The seller's name changed since.
      `),
      cores: lines(`
        Awful quality, threads hanging and seams crooked.
        It's a fake, the logo is misspelt.
        Broke after {days}, clearly faulty.
        Colour ran in the first wash, cheap dye and poor quality.
        Zip went straight away, button fell off, poor quality.
        Described as leather, it's cheap plastic.
        Sold as new, it's used and faulty.
        The sole fell apart on the {nth} day.
        Nothing like the picture, the quality is market stall.
        a: RUBBISH! {amount} for this quality?!
        i: The quality is unique, no two seams agree.
        c: I have reason to believe the item is not genuine; please provide proof of authenticity.
        y: quality is trash fell apart instantly
        e: Things used to be made to last, this fell apart in my hands.
      `),
      outcomes: lines(`
        Straight in the bin.
        Money wasted.
        You wouldn't publish my review.
        My hands were blue.
        One day at school and it's done.
        I've had better from a car boot.
        Came out in a rash.
        Looks ten years old.
        I'll ignore the stars from now on.
        At that price I expected better.
      `),
      asks: lines(`
        Refund for a faulty item.
        Check that seller.
        Take the fakes down.
        Show me it's genuine.
        Send a decent one.
        Publish my review.
        Stop selling it.
        Pay the return postage, it's your fault.
      `),
      notes: lines(`
        quality complaint, seams gone after {days}
        suspects fake, wants proof it is genuine
        faulty out of the box, order {id}
        colour ran in first wash, poor quality
        item looked used, sold as new, faulty
        sole fell apart, wants refund
        material not as described, cheap
      `),
      shorts: lines(`
        poor quality
        fake
        broke after {days}
        faulty
        cheap tat
        fell apart
        rubbish for {amount}
        flimsy
      `),
    },
    promo: {
      words: ["code", "discount", "voucher", "offer", "price", "sale"],
      openings: lines(`
        Screenshot attached.
        Waited till payday.
        Got your email with a treat inside.
        {item} in my basket.
        Big banner, big numbers.
        Yesterday it was {amount2}.
        It's my birthday.
        First order with you.
        Typed it exactly.
        Read the terms, my total's fine.
        Referred a friend.
        Waited for Black Friday.
      `),
      cores: lines(`
        The code {code} doesn't work, "not valid".
        The discount vanished at the last step, now it's {amount}.
        My birthday voucher seems to apply to socks only.
        You put the price up the week before and "cut" it in the sale.
        Lost my voucher when you cancelled the order.
        Price in the basket and price at the end differ by {small}.
        Three for two offer charged me for three.
        New customer discount says already used, it's my first order.
        {code} from your own email only works on "selected items", which ones?
        a: Your discounts are a CON, same price as last month!
        i: 90% off is a lovely offer, now to find anything it applies to.
        c: The refusal of voucher {code} is contrary to the published terms.
        y: {code} code doesnt work lol
        e: They said there was a discount for pensioners and your machine refused the code.
      `),
      outcomes: lines(`
        Just bait.
        Paid {small} too much.
        I left the basket there.
        Felt silly.
        I track prices, you know.
        Unsubscribed.
        Happy birthday to me.
        "Try again later", and then it ended.
        I've a screenshot.
        Makes me distrust the lot.
      `),
      asks: lines(`
        Apply my discount.
        Refund the difference.
        Send a code that works.
        Recalculate order {id}.
        Where are the full terms?
        Give me my voucher back.
        Stop inflating the price.
        Extend it, please.
      `),
      notes: lines(`
        code {code} not accepted, terms met
        discount dropped at checkout, {small} difference
        wants voucher back after we cancelled
        basket price differs from product page
        alleges price raised before sale
        birthday offer did not work
        three for two offer charged in full
      `),
      shorts: lines(`
        code doesn't work
        fake discount
        {code} not valid
        price went up in the basket
        voucher gone
        where's my discount
        offer is a con
      `),
    },
    courier: {
      words: ["driver", "courier", "delivery man", "delivery guy"],
      openings: lines(`
        Just a small box.
        I could see the van from the window.
        {onday}, about {time}.
        I was in all day.
        Fourth floor, no lift.
        My nan answered the door.
        The bell works.
        Baby was asleep.
        It was pouring.
        Doorbell camera caught it.
        Heavy parcel.
        Left a note with instructions.
      `),
      cores: lines(`
        The driver threw the parcel over the gate.
        Courier left it in the rain on the doorstep and drove off.
        Driver marked "no one home" without knocking.
        The courier was rude and swore at me on the phone.
        Driver wouldn't carry it past the kerb, though I'd paid for upstairs.
        Courier left it with a neighbour I don't know.
        The driver asked for a tip to bring it up.
        Courier came at {time}, nowhere near the slot, and had a go at me for not being ready.
        Driver took a photo of somebody else's door.
        a: Your driver is a THUG, threw my parcel and laughed!
        i: The driver can throw, sign him up for the shot put.
        c: Please investigate the conduct of the courier on {date}, order {id}.
        y: courier lobbed it over the fence lmao
        e: I walk with a stick and the driver told me to come down to the van.
      `),
      outcomes: lines(`
        Nan was shaken.
        Carried it up myself.
        Soaked through.
        He knows where I live, that's what bothers me.
        Paid for a service I didn't get.
        The neighbours heard it all.
        The old ones were so polite.
        I'll collect from now on.
        Woke the baby up.
      `),
      asks: lines(`
        Have a word with him.
        Don't send that one again.
        Refund the upstairs fee.
        Bring it back properly.
        I'd like an apology.
        Look at my video.
        Follow the instructions next time.
        Check the photo.
      `),
      notes: lines(`
        complaint about rude driver, order {id}
        courier marked no one home, customer was in
        driver threw parcel, video available
        courier left parcel in the rain
        parcel left with unknown neighbour by courier
        driver asked for money to carry upstairs
        courier outside slot, at {time}
      `),
      shorts: lines(`
        rude driver
        courier threw it
        driver never knocked
        left in the rain by the courier
        driver asked for a tip
        courier lied about nobody home
      `),
    },
    "cancelled-by-shop": {
      words: ["cancel", "out of stock", "in stock", "unavailable"],
      openings: lines(`
        Compared prices, yours was best.
        Money left my account at once.
        Got it at a good price.
        Paid on {date}.
        Order {id}, confirmed by email.
        Waited {days}.
        Email this morning.
        Been hunting for that {item} for ages.
        The page said plenty left.
        It was already "being packed".
        Sale bargain.
        Last hope before Christmas.
      `),
      cores: lines(`
        You cancelled my order without a reason, after I'd paid.
        Cancelled as "out of stock", and it's on the site at a higher price.
        Half the order cancelled and now I pay for delivery.
        It says cancelled "at the customer's request", it was not.
        Cancelled while I was standing at the pick-up point.
        {nth} order in a row you've cancelled, all sale prices.
        Cancelled over a "pricing error" of {amount}.
        The seller cancelled and offered it to me direct for more.
        In stock when you took my money, cancelled a week later.
        a: You can't just CANCEL an order I've paid for!
        i: Cancelled for my convenience, how thoughtful.
        c: The unilateral cancellation of order {id} is a breach of contract.
        y: you cancelled my order AGAIN
        e: I paid and then a message came that it was cancelled.
      `),
      outcomes: lines(`
        It's {amount} dearer now.
        I need the thing, not the money.
        Used my voucher up for nothing.
        Empty-handed for Christmas.
        Why take payment then?
        Smells of a price trick.
        No time to look again.
        My points went too.
        Journey wasted.
      `),
      asks: lines(`
        Reinstate it.
        Sell it at the price I paid.
        Tell me why.
        Give me my voucher and points back.
        Find one in another warehouse.
        Tell people sooner.
        Do something about that seller.
        Make it up to me.
      `),
      notes: lines(`
        order {id} cancelled by us after payment
        cancelled as out of stock, still on sale
        part cancelled, delivery now charged
        system says customer cancelled, customer did not
        {nth} cancellation in a row
        cancelled for pricing error, disputes
      `),
      shorts: lines(`
        cancelled my order
        cancelled for no reason
        out of stock after I paid
        cancelled again
        cancelled, then sold dearer
        third cancellation
      `),
    },
    "return-hard": {
      words: ["return", "send it back", "send back", "label", "sending back", "take it back"],
      openings: lines(`
        Never worn.
        Bought two, keeping one.
        It just didn't suit.
        Only {days} old.
        Tags still on, receipt to hand.
        Went {pointAt}.
        Started it in the app.
        Third party seller.
        Opened, yes, to look at it.
        Been {times}.
        Still inside thirty days.
        It's a bulky {item}.
      `),
      cores: lines(`
        The shop won't accept my return without a code, and the app won't give me one.
        To return it I have to print {n} pages, I've no printer.
        My return was rejected with no reason.
        Seller says ask you, you say ask the seller, nobody takes the return.
        You want {small} for a return that was free when I bought it.
        There's no return button on my order.
        Collection for a bulky return is {weeks} away.
        You want a video of me opening it before you'll allow the return.
        One label per item, seven items, seven returns.
        a: Buying takes one click, a RETURN takes a law degree!
        i: The return process has more levels than my son's video game.
        c: Refusing a return within 14 days is contrary to consumer regulations.
        y: no return button, sneaky
        e: The girl in the shop said I need a code on a telephone to return it, I have no such telephone.
      `),
      outcomes: lines(`
        Clock's ticking on the thirty days.
        Easier to bin it.
        Three bus rides.
        You're hoping we give up.
        The box fills the hall.
        Charity shop it is.
        Whole queue behind me sighing.
        Nobody knows anything.
      `),
      asks: lines(`
        Accept it.
        Send me a label.
        Collect the box.
        Make it free again.
        Explain the rejection of {id}.
        Train the pick-up staff.
        Put a button there.
        Forget the video.
      `),
      notes: lines(`
        pick-up point {pointAt} refused return, no code
        return {id} rejected, wants reason
        objects to {small} return charge
        no return option on order, within 30 days
        waiting {weeks} for bulky return collection
        seller and we send customer back and forth on return
      `),
      shorts: lines(`
        can't return it
        no return button
        return rejected
        paid returns now?
        no label, no printer
        returns are a nightmare
      `),
    },
    points: {
      words: ["points", "reward", "loyalty", "tier", "bonus"],
      openings: lines(`
        I do most of my shopping here.
        Card linked, everything set up.
        Had a nice plan for them.
        Saved all year.
        Nearly had enough for a {item}.
        Went to spend them.
        I'm top tier.
        Wrote reviews for them.
        They were there on {date}.
        {n} orders last month.
        Rules changed quietly.
        No email, nothing.
      `),
      cores: lines(`
        My points expired without warning, {small} worth.
        Points for order {id} never arrived, {weeks} now.
        Can't use my points, "not eligible" on every single item.
        Points only cover 5% of the basket now, it was half.
        You dropped my loyalty tier for no reason.
        Promised points for reviews, not paid.
        After a return you took more points than you gave.
        Bonus points last two weeks, nobody can spend them in time.
        Points are worth half what they were, changed overnight.
        a: Where are my POINTS?! A year of saving wiped!
        i: My points have expired, they had a good innings.
        c: Retrospective changes to the loyalty scheme and removal of points are unfair terms.
        y: points gone the day before i wanted them
        e: I was saving my points for my grandson's present and they are gone.
      `),
      outcomes: lines(`
        No reason to save any more.
        So much for loyalty.
        All fur coat.
        I was counting on it.
        A bit mean.
        Only shopped here for those.
        Others warn you.
        Needs a lawyer to read the rules.
        Gutted.
      `),
      asks: lines(`
        Put my points back.
        Add them for order {id}.
        Extend them.
        Restore my tier.
        What can I even spend them on?
        Warn people first.
        Recount, please.
        Show me the history.
      `),
      notes: lines(`
        points expired, {small}, no notice
        points for order {id} not added
        cannot redeem points, items excluded
        too many points removed after return
        loyalty tier dropped, wants it back
        review points not added, {weeks}
      `),
      shorts: lines(`
        points expired
        where are my points
        can't use points
        loyalty scheme is pointless, points worth nothing
        no points added
        give me back my points
      `),
    },
    "support-bot": {
      words: ["bot", "chat", "customer service", "human", "agent", "phone number", "support", "robot"],
      openings: lines(`
        Sent screenshots.
        On my break.
        Nothing complicated.
        It's about order {id}.
        Wrote {onday} evening.
        Bit of an odd case.
        Needed an answer before it shipped.
        The driver was at the door.
        First time contacting you.
        One short answer is all.
        {hours} later.
        Went through Help first.
      `),
      cores: lines(`
        It's all bot, no way to get a human.
        The bot answers a different question and closes the chat.
        {mins} in chat for one link.
        Support replies once a day and it's a new person each time.
        There's no phone number anywhere on the site, only a chat bot.
        Agent promised to fix it and ended the chat.
        Customer service copies and pastes the same paragraph.
        Seller ignores me for {days} and support won't step in.
        a: I want a HUMAN! Bin the bot!
        i: Your bot told me to check the tracking; I'd asked about a zip.
        c: My support request of {date} has had no substantive reply, only bot messages.
        y: bot is useless, no agent anywhere
        e: The robot asks me to choose a topic and mine is not there.
      `),
      outcomes: lines(`
        Still stuck.
        It had shipped by the time you answered.
        Like talking to a toaster.
        Posted on social media, answered in a minute, funny that.
        I give up.
        Are there people there?
        Heard enough promises.
        Waste of an evening.
      `),
      asks: lines(`
        Get me a person.
        Give us a number.
        Ring me.
        Let a supervisor answer.
        Reopen my chat.
        Read what I wrote.
        Hire somebody.
        y: human pls
      `),
      notes: lines(`
        unhappy with bot, could not reach agent
        chat closed without answer, order {id}
        waited {hours} for support
        seller silent {days}, wants customer service to step in
        promised call from support did not come
        complains of pasted replies from support
      `),
      shorts: lines(`
        bot is useless
        human please
        support never answers
        chat closed on me
        no phone number
        can't reach customer service
        robot again
      `),
    },
    warranty: {
      words: ["warranty", "guarantee", "repair", "fault"],
      openings: lines(`
        We look after our things.
        Followed the instructions.
        Under a year old.
        Bought a {gadget} {inmonth}.
        Died in the {nth} month.
        Box and receipt kept.
        Nearest service centre is miles away.
        Sent it off on {date}.
        Never dropped it.
        The maker's number rings out.
        Case {id}.
        Local man had a look.
      `),
      cores: lines(`
        Warranty claim refused for "water damage", it's never been near water.
        Repair under warranty has taken {weeks}, no date.
        The {gadget} came back from repair with the same fault.
        You say the maker, the maker says you, nobody honours the guarantee.
        Guarantee card was blank so they refused the repair.
        They've had it {weeks} for diagnosis of the fault, no loan unit.
        Charged {small} to look at it under warranty.
        The repair centre on your list closed years ago.
        Back from warranty repair with scratches.
        a: A year's guarantee, you said! It's not worth the paper!
        i: The warranty is excellent provided nothing ever breaks.
        c: The repair has exceeded a reasonable time; I require a replacement under the Consumer Rights Act, whatever the warranty says.
        y: warranty is a joke, repair takes {weeks}
        e: I took my kettle back under the guarantee and was told to write to a factory.
      `),
      outcomes: lines(`
        We're managing without.
        Bought another in the end.
        Postage cost more than it's worth.
        Made out to be my fault.
        An independent found a factory defect.
        No more electricals from you.
        Money tied up.
        Nobody's responsible.
      `),
      asks: lines(`
        Honour the warranty.
        Refund it instead.
        Replace it.
        How long will it take?
        Send me the report.
        Give back the {small}.
        Give me an address that exists.
        Get it looked at properly.
      `),
      notes: lines(`
        warranty claim refused, water damage alleged
        repair ongoing {weeks}, no date
        same fault after repair, {gadget}
        guarantee card not filled in by seller
        charged {small} diagnosis under warranty
        wants replacement, repair overdue
      `),
      shorts: lines(`
        warranty refused
        repair took {weeks}
        same fault after repair
        guarantee worthless
        repair centre closed
        warranty is a joke
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
        "do you",
        "will",
        "ask",
        "?",
        "question",
        "wants to know",
      ],
      openings: lines(`
        Comparing with another shop.
        Ordering for my mum.
        Quick question.
        Looking at a {item}.
        About to order.
        It's for a present.
        New here.
        Away for {weeks}.
        Couldn't see it in the description.
        Buying for work.
        Just checking.
        Got a {item} in my basket.
      `),
      cores: lines(`
        Will the {item} be back in stock?
        How long do you hold parcels at the pick-up point?
        Can I change the address after I've paid?
        How long is delivery to {city}?
        How does Pay in 3 work?
        Can I try it on before I pay?
        Where's the invoice for order {id}?
        What's the warranty on the {gadget}?
        Can I use a code and points together?
        What time does the pick-up point {pointAt} close?
        Can my husband collect for me?
        Do you sell to schools with an invoice?
        When is the {colour} one due?
        Do you do gift wrap?
        How do I change my phone number?
        How heavy is the box?
        Can I choose a delivery hour?
        What size for someone five foot ten?
        How do I stop the emails?
        Where does it say what it's made of?
      `),
      outcomes: lines(`
        Asking ahead.
        Not on the page.
        No rush.
        Don't want to get it wrong.
        It's a gift.
        Never used it before.
        Couldn't find it.
        Saves me two trips.
      `),
      asks: lines(`
        Thanks.
        Thank you!
        Here is fine.
        A link would be great.
        Cheers.
        Ta.
        Many thanks.
        If you don't mind.
      `),
      notes: lines(`
        asks how long order {id} is held
        wants to know if address can be changed
        question on stock, when will the {item} be back
        asks how Pay in 3 works
        asks what warranty applies to {gadget}
        wants to know what time pick-up point {pointAt} closes
        asks where to find invoice for order {id}
        question on which size to order
      `),
      shorts: lines(`
        when's it back in stock?
        can I try on?
        how does pay in 3 work?
        how long is delivery?
        where's my invoice?
        what time do you close {pointAt}?
        do you gift wrap?
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
        "pleas",
        "fab",
        "chuffed",
        "superb",
        "well packed",
        "delighted",
        "spot on",
        "ace",
        "no complaints",
      ],
      openings: lines(`
        Ordered a {item}.
        Collected {pointAt}.
        Shopping here {years}.
        First order.
        Bought as a gift.
        Had my doubts.
        Order {id}.
        Mixed up the size, my own fault.
        Ordered at night, here by morning.
        Driver came at {time}.
        Looked at three shops.
        Needed help from support.
        I never write these, but.
        Third order this month.
        Kitting the kids out for school.
      `),
      cores: lines(`
        Came quickly and in perfect condition.
        Lovely driver, carried it up for me, thank you.
        Great quality, better than the photo.
        Beautifully wrapped, three layers, well packed.
        Handy pick-up point and friendly staff.
        Refund came in {days}, very happy.
        Support sorted it in {mins}, brilliant.
        Fits perfectly, love the fabric.
        Arrived a day early, impressed.
        Good price and the discount worked, recommend.
        Huge choice and an easy app.
        Swapped a faulty one with no fuss, thank you.
        Works a treat, my husband's delighted.
        Love that I can see where it is all the way.
        Fast delivery, all in one piece, excellent.
        The girl at the counter was so helpful with my return.
        y: super quick, love it
        y: 10/10 best purchase this year
        e: Thank you for bringing it to the door of an old lady, so kind.
        s: The little card in the box was such a lovely touch.
      `),
      outcomes: lines(`
        Will order again.
        Would recommend.
        Five stars.
        The present was a hit.
        One happy toddler.
        Told my sister.
        Exactly as pictured.
        Can't fault it.
        Better than expected.
        You've a regular here.
        Cheered me up.
        A pleasure to deal with.
        Bookmarked.
        Worth every penny.
      `),
      asks: lines(`
        Thanks!
        Keep it up.
        Well done.
        Thank you all.
        Give the driver a bonus.
        Don't change supplier.
        Looking forward to new things.
        Cheers.
        All the best.
        Much appreciated.
      `),
      notes: lines(`
        compliment for driver, order {id}, very kind
        thanks for help from staff {pointAt}
        customer very happy with delivery, asks to pass on thanks
        positive feedback on support, quick, {mins}
        thanks for fast refund
        pleased with packaging, well packed
      `),
      shorts: lines(`
        thank you
        great
        love it
        recommend
        fast, {days}
        all good
        good quality
        quick delivery
        happy
        perfect
        friendly driver
        best shop
        brilliant
        easy pick-up {pointAt}
      `),
    },
  },
};
