/** Words that change what stands beside them. All are folded forms, apart by blanks. */

/** Turn over what follows within reach. */
export const negations = `не нет ни без нисколько никак нету нельзя вряд едва отнюдь
not no never none without cannot can't cant don't dont doesn't doesnt didn't didnt isn't isnt wasn't wasnt aren't arent weren't werent won't wont wouldn't wouldnt couldn't couldnt shouldn't shouldnt hasn't hasnt haven't havent hadn't ain't aint nor hardly barely scarcely neither nothing nobody nowhere`;

/** Strengthen the word after them. */
export const intensifiers = `очень крайне весьма слишком совсем совершенно абсолютно полностью самый самая самые самое такой такая такое такие настолько чрезвычайно невероятно дико жутко просто реально прям прямо какой какая какие столько максимально исключительно безумно бесконечно чертовски глубоко страшно особенно оч всегда
very really so too extremely absolutely totally completely incredibly such highly most quite utterly beyond freaking freakin damn truly seriously super especially deeply entirely insanely unbelievably always`;

/** Weaken the word after them. */
export const diminishers = `немного немножко чуть слегка отчасти довольно относительно более почти местами иногда вроде вполне достаточно бывает
slightly somewhat little bit fairly kinda sort partly rather almost sometimes occasionally relatively mildly kind`;

/** Again, still, even: no feeling of their own, but with a complaint they heat it. */
export const heaters = `опять снова вновь вечно постоянно регулярно систематически каждый сих даже вообще никто никогда уже ни целый целую который очередной очередная очередное очередные еще
again still even always constantly every keeps keep repeatedly already ever yet another anyone anybody nobody`;

/** The clause speaks of what is wished, asked or imagined, not of what is. */
export const unreal = `бы если ли чтобы пусть надеялся надеялась надеялись надеюсь ожидал ожидала ожидали думал думала думали хотел хотела if hoped expected thought promised обещали обещал would could wish hope hopefully unless whether`;

/** Praise that is used to bite: taken at its word only where nothing bad stands beside it. */
export const bitingPraise = `спасибо спасиб спс благодарю отлично отличный отличная отличное супер великолепный великолепная великолепное великолепно прекрасно прекрасный прекрасная замечательно замечательный замечательная молодцы молодец браво шикарно шикарный шикарная классно класс круто здорово чудесно чудесный гениально умницы блестяще хорошо хороший хорошая лучший лучшие красавцы красота браво быстро оперативно
great thanks thank thx nice awesome wonderful lovely fantastic amazing brilliant bravo perfect excellent congratulations congrats kudos super cool superb stellar impressive classy good love loving best helpful appreciate`;

/** Interjections that make the praise after them bite: «ну спасибо», «ага, конечно», "oh great", "gee thanks". */
export const bitingOpenings = `ну ага угу oh gee yeah wow well just просто`;

/** Where a text sells or announces, its praise is nobody's feeling. */
export const selling = `акция акции скидка скидки скидкой скидку подключай подключайте подключи оформить оформи оформите узнай узнайте участвуй участвуйте выиграй выиграйте розыгрыш разыгрывает дарит дарим предлагает предлагаем получи получите закажи заказать купи купить продам продаю куплю вакансия конкурс бесплатно бесплатный бесплатные промокод запустил запустила запускает представил представила представляет компания новинка тарифы
promo giveaway sale discount win contest subscribe offers launches announces announced launch sweepstakes enter deals`;

/** After a negation these deny all that their clause goes on to say: «не думаю, что это хорошо», "I don't think it is fair". */
export const opinions = `думаю считаю скажу сказал сказала сказать назвать назову назовешь верю уверен уверена вижу вижу think say believe call consider see find feel`;

/** Praise without thanks: thanks after a hardship are polite, these are not. */
export const coldPraise = `отлично супер прекрасно замечательно шикарно класс круто здорово чудесно гениально браво молодцы великолепно great nice awesome wonderful lovely fantastic amazing brilliant bravo perfect excellent super superb cool`;

/** A clause that begins so and has no ! asks, with or without a question mark. */
export const questionHeads = `какой какая какое какие каком какую кто где когда куда сколько подскажите посоветуйте как можно what which who where when how is are does do can could anyone any`;

/** «не только», "not only": no denial. */
export const notOnly = `только просто лишь only just`;
