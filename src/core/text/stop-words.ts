import { englishLexicon, russianLexicon } from "./sentiment-words.ts";
import { stem } from "./stem.ts";

/** Function words of Russian and English, written as they are typed, ё as е. */
const russian = `
и а но да или либо ни то не нет ну вот же ж бы б ли ль уж уже еще даже лишь только просто именно разве неужели ведь мол дескать якобы
в во на с со к ко у о об обо от ото до за из изо по под подо над надо при про для без безо через перед передо между среди около возле мимо
вокруг кроме после против ради сквозь вместо внутри вне вдоль насчет ввиду вследствие благодаря согласно
что чтобы чтоб если как так когда пока где куда откуда зачем почему отчего потому поэтому поскольку раз хотя хоть пусть пускай будто словно
тоже также зато однако итак затем причем притом либо нежели чем тем
я ты он она оно мы вы они меня тебя его ее её нас вас их мне тебе ему ей нам вам им мной мною тобой тобою ним ней нею нами вами ими нем них него нее ними нему ею
себя себе собой собою сам сама само сами самого самой самому самим самих
мой моя мое мои моего моей моему моим моими моих мою моем твой твоя твое твои твоего твоей свой своя свое свои своего своей своему своим своими своих свою своем
наш наша наше наши нашего нашей нашему нашим нашими наших нашу нашем ваш ваша ваше ваши вашего вашей вашему вашим вашими ваших вашу вашем ихний
этот эта это эти этого этой этому этим этими этих эту этом тот та те того той тому тем теми тех ту том такой такая такое такие такого такому таким такими таких такую
который которая которое которые которого которой которому которым которыми которых которую котором
какой какая какое какие какого какому каким какими каких какую каком чей чья чье чьи кто кого кому кем ком чего чему чем чём
весь вся все всё всего всей всему всем всеми всех всю каждый каждая каждое каждые каждого каждой каждому каждую любой любая любое любые любого любому
иной иная иные другой другая другое другие другого другому другим других другую некоторый некоторые некоторых никто ничто никого ничего никому никакой никакая никакого никаких никаким
кто-то что-то где-то как-то когда-то какой-то какая-то какие-то кое-что нибудь либо-то
быть был была было были буду будет будем будете будут будешь есть будучи являться является являются
мочь могу может можем можете могут мог могла могли можно нельзя надо нужно должен должна должно должны
очень весьма слишком совсем совершенно абсолютно вообще почти практически более менее больше меньше самый самая самое самые гораздо намного
здесь там тут сюда туда оттуда отсюда сейчас теперь тогда потом затем всегда никогда иногда часто редко опять снова вновь сразу вдруг наконец давно недавно скоро
сегодня вчера завтра позавчера типа вроде кстати наверное возможно конечно видимо кажется пожалуйста спасибо
один одна одно одни одного одной одному одну два две двух три трех оба обе несколько много мало немного столько сколько
сих сей сего пор поры т д п пр др тд тп е г гг м см кв р руб рублей рубля рубль тыс млн коп ул д г
`;

const english = `
a an the and or but nor so yet if then else than as at by for from in into of off on onto out over to up with without within about above across after against along
among around before behind below beneath beside besides between beyond down during except inside like near since through throughout till toward towards under until upon via
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their theirs themselves
this that these those here there where when why how what which who whom whose whatever whichever whoever
am is are was were be been being isn't aren't wasn't weren't ain't
have has had having haven't hasn't hadn't do does did doing done don't doesn't didn't dont doesnt didnt
will would shall should can could may might must won't wouldn't shouldn't can't cannot couldn't cant wont couldnt wouldnt
not no none nothing nobody never neither either both all any each every some few many much more most other another such own same
just only even still also too very really quite rather almost already again ever once always often sometimes maybe perhaps actually basically literally
i'm i've i'd i'll im ive id ill you're you've you'd you'll youre he's she's it's its we're we've we'd we'll they're they've they'd they'll that's thats there's what's whats who's how's where's when's let's
s t d ll re ve m u ur r n w amp gt lt nbsp quot rt via pls plz
one two three first second
yes ok okay oh hey hi hello thanks thank please
because while though although however therefore whether unless
`;

/** Words that carry a sentence but tell nothing of its matter: polite words, telling verbs, time. */
const weak = `
здравствуйте добрый день вечер утро привет уважаемый уважаемые спасибо благодарю пожалуйста просьба прошу просим просить помочь помогите помощь подскажите скажите
сказать сказал сказала сказали говорить говорит говорят ответ ответили ответить вопрос вопросы решить решили решение случай ситуация проблема проблемы проблему
хотеть хочу хотел хотела хотелось хотят знать знаю узнать понять понимаю понял понятно думаю считаю стать стал стала стали начать начал сделать сделали делать делают делает
прийти пришел пришла пришлось приходить приходится идти пойти получить получил получила получилось взять дать дали давать дают обратиться обратился обратилась обращаться обращался обращалась
писать написал написала написали позвонить позвонил позвонила звонил звонила звонить видеть вижу увидел смотреть использовать пользоваться пользуюсь работать работает работают
год года году лет месяц месяца месяцев неделя недели неделю день дня дней час часа часов минута минут минуты время времени раз раза
январь января февраль февраля март марта апрель апреля май мая июнь июня июль июля август августа сентябрь сентября октябрь октября ноябрь ноября декабрь декабря
человек люди людей вещь дело место момент вид часть образ конец начало сторона способ вариант результат данный данная данное данные данного новый новая хороший хорошо отлично отличный отличное лучший лучше плохо плохой ужасно ужасный нормально
рад рада доволен довольна довольны понравилось нравится рекомендую советую отзыв огромное большой большое большая просто быстро быстрый легко удобно удобный приятно приятный вежливый вежливо понятный грамотно
иметь имеется находится находиться остаться осталось остались остался стоит стоять ждать пока является указать указанный должный целый полный общий разный первый второй последний следующий прошлый
отсутствие отсутствует наличие невозможность необходимость качество количество состояние отношение настоящий собственный подобный подать подал подали
выразить хотелось бы желание просьба жаль удивительно считать добавить начинать продолжать обслужить обслужили
возможность необходимо необходимый обязательно действительно достаточно довольно постоянно полностью быстрее уточнить сообщить сообщили рассказать рассказали объяснить объяснили предложить предложили предложил
get got getting gets go going goes went gone come came make made makes making take took taking taken give gave given want wanted wants need needed needs needing
know knows knew think thought say said says saying tell told see saw seen look looking looks looked let use used using try tried trying work working works worked
help helped helping thing things something anything everything someone anyone everyone way ways lot lots bit kind sort time times day days week weeks month months year years hour hours minute minutes
today yesterday tomorrow tonight morning now yet soon ago long new old good great best better bad worst worse nice love loved amazing awesome sure right wrong well
people person guy guys man stuff issue issues problem problems question questions case reason please thx sorry able possible happen happened happening happens
back keep keeps kept put seem seems show showing shows find found ask asked asking call called feel felt like since end start started last next still currently
january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday
`;

const stopSet = new Set(words(russian).concat(words(english)));
const weakSet = new Set(words(weak));
/** Words that may tell texts apart, yet name nothing: vague ones. */
const vague = `
different hope hoping experience understand supposed seriously unacceptable ridiculous frustrated frustrating disappointed sucks crazy finally literally rather
answer response told telling waiting hear heard hopefully wondering wonder guess idea matter fact point allow allowed trying plan planning believe
`;

/** By stem, with strong praise and blame: a topic is named by what is spoken of, not by how it is judged. */
const namelessStems = new Set(
  [
    weak,
    vague,
    russianLexicon.strongGood,
    russianLexicon.strongBad,
    englishLexicon.strongGood,
    englishLexicon.strongBad,
  ].flatMap((list) => words(list).map(stem)),
);

/**
 * Whether a word only holds a sentence together (Russian or English); such words do not take part in grouping.
 * @param folded lower case, ё as е, straight apostrophe
 * @example isStopWord("чтобы") // => true
 */
export function isStopWord(folded: string): boolean {
  return stopSet.has(folded);
}

/** Whether a word carries too little to take part in grouping: a stop word, a polite word, a telling verb, a date word. */
export function isWeakWord(folded: string): boolean {
  return stopSet.has(folded) || weakSet.has(folded);
}

/** Whether a word alone cannot name a topic: weak words in any form, vague words, praise and blame. */
export function isNamelessWord(folded: string): boolean {
  return stopSet.has(folded) || namelessStems.has(stem(folded));
}

function words(list: string): string[] {
  return list.trim().replaceAll("ё", "е").split(/\s+/);
}
