/**
 * Whether a word may be the predicate of a clause. By endings and lists, for the cutting of clauses: a slip costs a cut
 * too many or too few, never a wrong word.
 */

const russianVerb =
  /(?:[аяеиоуы]л(?:а|о|и)?(?:сь|ся)?|[аеяиую](?:т|ть)(?:ся)?|ешь(?:ся)?|ишь(?:ся)?|[еи]м(?:ся)|[аяиеу]йте(?:сь)?|[еи]те(?:сь)?|[юу]сь|ться|тся|аю|яю|ую|ею|шел|шла|шли|нул[аои]?|чь|ен[аоы]|ан[аоы])$/;
const russianWords = new Set(
  `нет есть был была было были будет будут буду можно нельзя надо нужно невозможно пора жаль хватит хочу могу можем может могут должен должна должны
  плохо хорошо ужасно отлично долго быстро дорого дешево удобно неудобно сложно трудно легко трудно непонятно понятно приятно неприятно обидно странно стыдно
  рад рада рады доволен довольна довольны недоволен недовольна недовольны готов готова готовы виноват прав жду ждем пишу звоню прошу требую иду плачу вижу знаю
  дай дайте верните ужас кошмар позор спасибо молодцы вежливый вежливые грубый хамят шлют лежит висит стоит сижу стою`
    .trim()
    .split(/\s+/),
);
const notRussianVerbs = new Set(
  `опять ответ привет интернет кабинет совет билет пакет предмет счет отчет расчет учет зачет сайт чат чат формат результат сертификат возврат аппарат банкомат автомат
  контракт факт акт продукт стол стул угол канал материал персонал филиал сигнал журнал портал терминал потенциал отдел раздел пол гол если или после дали сети часть мать пять шесть семь восемь девять десять
  очень день лет здесь вместе нефть плата зарплата сила дела село масло число количество скорость новость гарантий память печать мебель есть суть путь смысл уровень
  тариф цена страна сторона сумма карта тема система магазине доставку цены`
    .trim()
    .split(/\s+/),
);
const englishWords = new Set(
  `is are was were am be been isn't aren't wasn't weren't it's i'm you're they're we're he's she's that's there's what's i've we've they've you've i'd i'll you'll they'll we'll
  has have had do does did don't doesn't didn't can can't could couldn't will won't would wouldn't should shouldn't must may might cannot hasn't haven't hadn't
  got get gets getting go goes went gone come comes came take takes took taken make makes made give gives gave given keep keeps kept tell tells told say says said
  want wants wanted need needs know knows knew think thinks thought feel feels felt find finds found see sees saw seen wait waits lost left sent paid bought broke broken hung stuck
  works work love loves loved like likes hate hates enjoy enjoyed recommend thank thanks sucks tastes looks seems sounds arrived ran fell let put cost costs cut ordered ate served
  please stop try tries tried use uses call calls answer answers help helps hope hopes expect deserve charge charges fly flew leave leaves`
    .trim()
    .split(/\s+/),
);

/**
 * Whether the word may be a predicate.
 * @param folded see foldWord
 * @example mayBePredicate("работает") // => true
 */
export function mayBePredicate(folded: string): boolean {
  if (folded.length < 2 || folded.length > 40) return false;
  const code = folded.charCodeAt(0);
  if (code < 128) return englishWords.has(folded) || (folded.length > 4 && folded.endsWith("ed"));
  if (russianWords.has(folded)) return true;
  return folded.length > 3 && !notRussianVerbs.has(folded) && russianVerb.test(folded);
}
