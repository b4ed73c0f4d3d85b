const phrases =
  /чем (?:я )?(?:могу|можем|мог(?:ла)? бы) (?:вам )?(?:быть полез|помочь)|спасибо за (?:обращение|ожидание|ваше обращение|предоставленн)|благодар(?:ю|им) (?:вас )?за (?:обращение|ожидание|предоставленн)|рад[аы]? (?:была? )?(?:вам )?помочь|оставайтесь на (?:линии|связи)|ожидайте,? пожалуйста|(?:приносим|приношу) (?:вам )?(?:свои |наши )?(?:искренние )?извинения|(?:уточните|назовите|сообщите|подскажите|укажите),? пожалуйста,? (?:ваш|номер|ваше|дату|фамилию|фио|последние)|передам (?:вашу |ваше )?(?:информацию|заявку|обращение|жалобу)|(?:ваша заявка|ваше обращение) (?:принят|зарегистрирован|передан)|(?:остались|есть) (?:ли )?(?:у вас )?(?:ещё |еще )?вопросы|всего (?:вам )?доброго|хорошего (?:вам )?дня|проверю (?:информацию|данные|по базе)|минут[ук]у?,? (?:пожалуйста,? )?(?:проверяю|уточняю|сейчас проверю)|how (?:can|may) i (?:help|assist)|thank(?:s| you) for (?:contacting|calling|reaching|your patience|waiting|holding|choosing)|may i have your|(?:could|can|would) you (?:please )?(?:provide|confirm|verify|share|tell me) (?:me )?(?:your|the)|i apologi[sz]e for|(?:sorry|apologies) for (?:the|any) (?:inconvenience|delay|trouble)|let me (?:check|look|see|pull|verify)|(?:anything|something) else (?:i can|that i can|we can|you need)|i(?:'d| would) be (?:happy|glad) to (?:help|assist)|have a (?:great|good|nice|wonderful) (?:day|evening|one)|please (?:hold|bear with)|our (?:team|specialists?|department) will/iu;

const headLength = 600;

/**
 * Whether a turn is said as those in service speak.
 * @example isServicePhrase("Анна, чем могу помочь?") // => true
 */
export function isServicePhrase(turn: string): boolean {
  return phrases.test(turn.slice(0, headLength));
}
