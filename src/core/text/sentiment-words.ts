/** Words that colour a text, by strength; they are compared by their stems, so one form stands for all. */
export type SentimentLexicon = { strongGood: string; good: string; bad: string; strongBad: string };

export const russianLexicon: SentimentLexicon = {
  strongGood: `
отлично отличный отличная превосходно превосходный великолепно великолепный прекрасно прекрасный замечательно замечательный идеально идеальный супер класс классно классный
круто крутой восхитительно восхищен восторг обожаю люблю любимый лучший лучшая потрясающе потрясающий шикарно шикарный блестяще блестящий безупречно безупречный божественно
чудесно чудесный изумительно великолепие огонь бомба шедевр восторге офигенно офигенный охуенно обалденно обалденный`,
  good: `
хорошо хороший хорошая хорошие хорош доволен довольна довольны удобно удобный удобная удобство быстро быстрый оперативно оперативный вежливо вежливый вежливость приятно приятный
понравилось понравился понравилась нравится нравятся рекомендую рекомендуем советую рад рада рады радует порадовал порадовало порадовали спасибо благодарю благодарность благодарен благодарна признателен
помог помогли помогла помогает выручил выручили выгодно выгодный грамотно грамотный компетентно компетентный профессионально профессионал профессионализм внимательно внимательный доброжелательно доброжелательный
отзывчивый отзывчивость качественно качественный надежно надежный надежность честно честный уютно уютный чисто легко легкий просто понятно понятный доступно четко четкий комфортно комфортный комфорт
вкусно вкусный вкусная свежий красиво красивый интересно интересный успешно успешный удачно удачный повезло радость счастлив счастье улыбка улыбчивый гостеприимный тактичный заботливый забота
молодцы молодец нормально неплохо порадовать плюс плюсы преимущество бонус подарок выиграл победа улучшили улучшение исправили решили наладили вернули починили
приветливый приветливо симпатичный достойно достойный прозрачно аккуратно аккуратный пунктуальный своевременно лояльный позитивный позитив положительный положительно стабильно стабильный
ура лайк одобряю оценил ценю уважаю уважение дружелюбный добрый аппетитный сочный нежный атмосферный изысканный впечатлил впечатлен поддержали пошли навстречу бесперебойно экономия сэкономил`,
  bad: `
плохо плохой плохая плохие проблема проблемы проблем сбой сбои ошибка ошибки долго медленно медленный дорого дорогой неудобно неудобный неприятно неприятный непонятно неясно
жалоба жалобы жаловаться претензия претензии недоволен недовольна недовольны отказ отказали отказывают отказывается обман обманули обманывают вранье врут соврали навязали навязывают навязывание
зависает зависло глючит глюк глюки тормозит тормоза лагает вылетает лежит упал висит сломан сломался сломали сломано поломка разбит разбита разбито грубо грубый грубость грубит хамство хам хамит хамка
игнорируют игнорируется игнор отписка отписки бездействие безответственно безразличие равнодушие равнодушный некомпетентный некомпетентность непрофессионализм невнимательный невежливый
ждать ждем ждал ждали ожидание очередь очереди очередей задержка задержали задерживают опоздал опаздывает просрочка просрочили потеряли потерял потеря пропал пропали пропадает исчез
списали списание штраф штрафы комиссия блокировка заблокировали заблокирован заблокирована арест долг взыскание суд прокуратура мошенник мошенники мошенничество развод разводят кидалово украли украл кража
грязь грязный грязно грязная вонь воняет запах мусор свалка яма ямы лужа лужи темно холодно холодный опасно опасность опасный травма авария аварийный упала укусила страшно боимся
невозможно нельзя никак никто бесполезно бесполезный зря впустую напрасно жаль обидно обида разочарован разочарована разочарование разочаровал расстроен печаль печально грустно грусть злит злой злость
бесит бесят раздражает нервы нервный устал надоело надоели достал достали задолбали заебали заколебали тупой тупят тупость идиоты идиот дебилы дурак глупо бред чушь фигня хрень
минус минусы недостаток недостатки хуже ухудшилось испортили испорчен брак бракованный некачественно некачественный сырой невкусно невкусный пересолен жесткий черствый отравились несвежий
нарушение нарушают нарушили незаконно необоснованно ущерб убыток переплата переплатил дефицит нехватка отключили отключают отключение обрыв перебои недоступен недоступно дозвониться
увы стыдно стыд позор кошмар беспокойство тревога страдаем мучаемся терпеть терпение отвратный скандал ругань конфликт угрожают угроза угрозы спам звонками уволить проверку наказать бардак хаос беспорядок
слабый слабо хило скудно скучно шумно тесно душно криво косяк косяки подвели подвел подстава обсчитали обвес накрутка втридорога заломили`,
  strongBad: `
ужас ужасно ужасный ужасная ужасные отвратительно отвратительный отвратительная омерзительно мерзко мерзкий кошмар кошмарный кошмарно худший худшая хуже позор позорище позорный безобразие безобразный
ненавижу ненависть говно дерьмо гавно хуйня хуйня пиздец сука суки блять бля мудаки мудак уроды урод твари тварь сволочи сволочь скоты гады гад мрази мразь ублюдки лохотрон жулики воры ворье бандиты
чудовищно чудовищный возмутительно возмущен возмущена возмущены возмущение беспредел катастрофа катастрофический невыносимо издевательство издеваются издеваетесь хамье наглость наглый наглые обнаглели
отстой отстойный помойка шарашкина мошенническая преступление преступники никогда врагу тошнит блевать омерзение гнусно подло подлость гниль тухлый`,
};

export const englishLexicon: SentimentLexicon = {
  strongGood: `
amazing awesome excellent fantastic wonderful outstanding perfect perfectly superb brilliant incredible love loved loves loving best terrific phenomenal exceptional magnificent delicious flawless
stellar fabulous thrilled delighted impeccable rocks epic rockstar rockstars adore gorgeous heaven bliss beautiful`,
  good: `
good great nice thank thanks thanx thx ty appreciate appreciated appreciates grateful helpful helped helping glad happy pleased pleasant enjoy enjoyed enjoying like liked friendly kind polite courteous
quick quickly fast efficient smooth smoothly easy easily convenient comfortable comfy clean cool fun fresh tasty yummy fair reliable responsive professional attentive welcoming warm cozy
recommend recommended worth win winning won winner success successful resolved fixed solved improved improvement better smile smiling excited exciting impressed impressive kudos props congrats congratulations
satisfied satisfying generous reasonable affordable prompt promptly works charming lovely sweet yay woohoo finally cheers hero lifesaver upgrade upgraded bonus free gift favorite favourite super safe accurate
interesting elegant stylish authentic flavorful tender crisp classy cute hooray respect respectful understanding patience care caring well`,
  bad: `
bad poor poorly slow slowly late delay delayed delays delaying cancel cancelled canceled cancellation cancelling lost lose losing missing missed miss broken break broke damaged damage fail failed fails failing failure
problem problems issue issues trouble error errors wrong mistake confused confusing confusion rude rudely impolite unfriendly unhelpful useless waste wasted wasting wait waiting waited stuck stranded
charge charged overcharged fee fees expensive overpriced refund complaint complain complaining complained disappointed disappointing disappointment disappoint unhappy upset annoyed annoying annoy frustrated frustrating
frustration angry mad sad sorry sucks suck sucked unable unacceptable unprofessional incompetent incompetence ignore ignored ignoring refuse refused denied declined reject rejected blocked locked hacked stolen theft fraud
scam scammed lie lied lying liar dirty filthy cold stale bland soggy greasy noisy crowded cramped uncomfortable unsafe dangerous sick hate difficult hard impossible never nobody worse lack lacking lacks nightmare
hung disconnected unanswered unresolved outage crash crashed crashes bug buggy glitch glitchy down freezes frozen misleading misled unfair unreliable inconvenient inconvenience ruined ruin ruining tired exhausted
overbooked bumped rebook rebooked mechanical shame ashamed embarrassing joke ridiculous pathetic fault blame blaming threat lawsuit concern concerned worry worried unclear uninformed unorganized disorganized mess messed
nope ugh wtf smh fml idiot idiots stupid dumb crap crappy lame ugly boring mediocre meh tasteless undercooked overcooked burnt rotten spoiled expired unwilling unfortunately sadly goodbye
diverted tarmac nowhere zero excuse excuses apology apologize disgrace inexcusable careless neglect hassle painful pain hell cheap cheated trapped abandoned screwed screw`,
  strongBad: `
terrible horrible awful worst disgusting disgusted atrocious abysmal appalling dreadful horrendous hate hated nightmare fuck fucking fucked shit shitty bullshit bastards asshole assholes garbage trash
disaster disastrous outrageous outraged furious infuriating livid despicable unbelievable horrid vile criminals thieves crooks hell damn pathetic inexcusable ridiculous worthless`,
};
