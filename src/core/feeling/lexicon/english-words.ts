import type { FeelingGroup } from "./feeling-group.ts";

/** Single English words that carry a feeling wherever they stand. */
export const englishWords: readonly FeelingGroup[] = [
  {
    emotion: "joy",
    weight: 2,
    shows: 2,
    words: `
amazing amazingly awesome excellent fantastic wonderful outstanding perfect perfectly superb brilliant incredible love loved loves loving best terrific phenomenal exceptional magnificent delicious flawless flawlessly
stellar fabulous thrilled delighted delightful delight impeccable =rocks epic rockstar adore gorgeous heavenly bliss overjoyed ecstatic scrumptious divine spectacular marvelous marvellous splendid mouthwatering exquisite sublime superior`,
  },
  {
    emotion: "joy",
    weight: 1.4,
    shows: 1.4,
    words: `
great thank thanks thanx thx ty tysm appreciate appreciated appreciates grateful gratitude glad happy happily happier pleased enjoy enjoyed enjoying enjoyable impressed impressive impressing kudos props congrats congratulations congratulate
recommend recommended =win winning =won cheers hero lifesaver favorite favourite yay woohoo woot hooray hurray yum yummy tasty beautiful beautifully lovely =sweet sweetest cool fun smile smiling smiled excited exciting excitement satisfied satisfying relieved relief blessed bravo stoked
charming adorable cute joy joyful pleasure =treat outdid `,
  },
  {
    emotion: "joy",
    weight: 1,
    shows: 0.8,
    words: `
good nice nicely =like =likes liked friendly friendliest kind kindness polite politely courteous helpful helped quick quickly fast faster efficient efficiently smooth smoothly easy easily easier convenient comfortable comfortably comfy clean fresh =fair reliable responsive professional professionally
attentive welcoming warm cozy cosy worth worthwhile success successful successfully resolved fixed solved improved improving improvement better generous reasonable reasonably affordable prompt promptly works charm safe accurate accurately interesting elegant stylish authentic flavorful tender crisp crispy classy respectful
understanding =well caring patient super simple handy useful versatile intuitive sturdy sleek stunning juicy inventive creative romantic decent solid inexpensive =fine bargain bonus clear crystal wonderfully seamless seamlessly =cheerful knowledgeable informative accommodating gracious hospitable spotless unique bright =ok okay`,
  },
  {
    emotion: "joy",
    weight: 0.7,
    shows: 0.4,
    words: `enough free launched expanded grew award awarded awards winner growth restored gift gifts upgrade leading leader record enjoys`,
  },
  {
    emotion: "anger",
    weight: -2.2,
    shows: 2.2,
    words: `
outrage outraged outrageous furious infuriating infuriated livid fuming enraged rage raging seething fuck fucking fucked fucks fuckin motherfuck* shit shitty bullshit bastard bastards asshole assholes arsehole bitch bitches damn goddamn damned hell wtf stfu dumbass jackass bloody pissed hate hated hates hating hatred despise
unacceptable inexcusable intolerable scam scammed scammers scammer crooks crook thieves thief robbery ripoff extortion criminals criminal idiots idiot morons moron imbecile* incompetent incompetence incompetents clowns liars liar lies =lied ridiculous absurd insulting insulted insult disrespectful disrespect disrespected rude rudely rudeness rudest nerve audacity lawsuit lawyer sue suing
fuckers screw screwed =bs retarded scumbag* stupid stupidity dumb pathetic despicable shameful shameless unbelievable unprofessional negligent negligence negligen* worst`,
  },
  {
    emotion: "anger",
    weight: -1.5,
    shows: 1.5,
    words: `
angry anger mad annoyed annoying annoys annoy annoyance irritating irritated irritate frustrated frustrating frustration frustrates frustratingly fail failed fails failing failure =fail complaint complain complaining complaints complained demand demanding blame blaming accuse joke lie lying cheated cheating cheat deceptive deceived deceiving dishonest misleading misled mislead
ignore ignored ignoring ignores unhelpful useless worthless arrogant hostile nasty aggressive obnoxious condescending dismissive careless uncaring indifferent indifference attitude yelled yelling screaming shouted threatened threatening sucks suck sucked sucky crap crappy garbage trash rubbish bogus nonsense smh fml ffs ugh argh grr grrr excuse excuses inept shame clueless
refuse refused refuses refusing scandal fraud fraudulent unethical discriminat* harass* illegal unlawful overcharged overcharging overcharge greedy greed insane insanity chaos chaotic circus mess disorganized disorganised boycott penalized lame lousy terrible horrible awful atrocious abysmal dreadful horrendous horrid disaster disastrous nightmare hellish fiasco catastroph* `,
  },
  {
    emotion: "disgust",
    weight: -2,
    shows: 2.2,
    words: `
disgusting disgust disgusted disgusts disgustingly gross grossed revolting repulsive repulsed nauseating nausea nauseous nauseated sickening vile filthy filth stink stinks stinky stinking stench smelly reeks reeked mold moldy mould mouldy rotten cockroach* roach roaches rats maggot* vomit vomited puke puked barf yuck yucky ew eww ewww icky inedible rancid slimy grimy foul bedbug* unsanitary unhygienic putrid spoiled urine feces`,
  },
  {
    emotion: "disappointment",
    weight: -1.6,
    shows: 1.7,
    words: `
disappointed disappointing disappoint disappointment disappoints disappointingly letdown underwhelming underwhelmed regret regrets regretted regretting shame unfortunately sadly unimpressed unimpressive dissatisfied dissatisfaction dissatisfying unsatisfied unsatisfactory unhappy disheartening disheartened disillusioned subpar mediocre overrated hoped wasted meh downhill disservice dismay dismayed bummed bummer poor poorly`,
  },
  {
    emotion: "disappointment",
    weight: -1,
    shows: 0.6,
    words: `
bad badly worse slow slowly slower expensive overpriced pricey costly bland soggy greasy stale cold dry tasteless flavorless undercooked overcooked burnt burned chewy tough noisy loud crowded cramped uncomfortable inconvenient inconvenience difficult =hard impossible lack lacking lacks boring bored ugly dirty messy cheaply flimsy clunky confusing confused confuse unclear unreliable inconsistent inaccurate incorrect
awkward limited weak average unfriendly impolite inattentive unorganized waste limitation downside drawback tiny skimpy outdated worn shabby dingy uninspired limp oily salty bitter watery unfair uninformed unpleasant unwelcoming gimmick unnecessary complicated misses unresponsive unsatisfying unable overpaid hassle inferior
mistake flaw flaws flawed neglected tacky tired forgettable unremarkable pricy meager unappetizing uncooked overhyped incomplete laggy `,
  },
  {
    emotion: "anger",
    weight: -1,
    shows: 0.45,
    words: `
problem problems =issue issues trouble troubles troubled error errors wrong wrongly broken broke break breaks damaged damage damages delay delayed delays delaying =late cancel cancelled canceled cancellation cancellations cancelling canceling cancels lost lose losing loses missing missed =miss stuck stranded wait waiting waited waits charged charge refund fee fees deny denied declined reject rejected blocked locked disconnected disconnect disconnecting disconnects
unanswered unresolved outage outages crash crashed crashes crashing bug bugs buggy glitch glitches glitchy =down freezes freezing froze malfunction malfunctioning defective faulty hung ruined ruin ruining ruins exhausted exhausting overbooked oversold bumped rebook rebooked rebooking diverted tarmac mechanical forever excessive redirect abandoned trapped unplug resetting reset repeatedly constantly incorrectly invalid unavailable died dead =quit forced misplaced mishandled misconnected
never nothing none nobody nowhere neither zero ridiculously shambles runaround unsupported incompatible unusable wont nope interrupt* concern concerns concerned apology apologize apologies forgot forgotten `,
  },
  {
    emotion: "sadness",
    weight: -1.5,
    shows: 1.7,
    words: `
sad sadness saddened saddens crying cry cried cries tears tearful heartbroken heartbreaking heartbreak depressed depressing depression miserable misery grief grieving mourn mourning funeral lonely hopeless hopelessness helpless despair devastated devastating gloomy sorrow sorrowful hurt hurts hurting upset upsetting unloved melancholy tragic tragedy `,
  },
  {
    emotion: "fear",
    weight: -1.5,
    shows: 1.8,
    words: `
afraid scared scare scares scary frightened frightening fear feared fears fearful terrified terrifying worried worry worries worrying worrisome anxious anxiety nervous panic panicked panicking panicky dread dreading unsafe danger dangerous threat hacked hackers hacker hacking stolen steal theft stole phishing breach breached compromised creepy creeped petrified spooked alarming alarmed horrified terror unauthorized unauthorised suspicious uneasy paranoid`,
  },
  {
    emotion: "surprise",
    weight: 0,
    shows: 1.6,
    words: `
surprised surprise surprising surprisingly surprises unexpected unexpectedly astonished astonishing astonishingly astounded astounding shocked shocking shocker shock stunned wow whoa omg omfg speechless unreal suddenly flabbergasted dumbfounded baffled bewildered startled jawdropping gobsmacked`,
  },
  {
    emotion: "none",
    weight: -0.4,
    shows: 0,
    words: `why sorry only supposed supposedly apparently instead should wonder expected claimed seriously `,
  },
];
