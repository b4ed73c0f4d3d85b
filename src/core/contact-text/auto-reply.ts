const lookedAt = 1500;

/** Said at the start of a line or subject by machines alone. */
const robot =
  /^(?:(?:re|fwd?|отв|subject|тема)\s*:\s*)*(?:automatic reply|auto(?:matic)?[- ]?repl(?:y|ies)|auto[- ]?response|autoreply|out of (?:the )?office(?: (?:reply|autoreply|re:|:).{0,80})?\s*(?:$|[:.!-])|автоматический ответ|автоответ(?:чик)?|ответ автоответчика|delivery status notification|undeliver(?:able|ed) ?(?:mail|message|:)|mail delivery (?:failed|failure|subsystem|system)|returned mail|delivery (?:has )?failed|message not delivered|failure notice|недоставленное (?:сообщение|письмо)|сообщение не доставлено\s*:|уведомление о (?:недоставке|статусе доставки)|не удалось доставить (?:сообщение|письмо) (?:следующ|по адрес|адресат)|это (?:письмо|сообщение) (?:создано|сформировано|отправлено|сгенерировано) автоматически|this is an? (?:automated|automatic(?:ally generated)?|auto-generated) (?:message|reply|response|e-?mail)|this is the mail (?:system|delivery)|your message (?:to .{1,80} )?(?:couldn't|could not|wasn't|was not) (?:be )?delivered)/imu;

const away =
  /(?:я |сейчас |временно )(?:сейчас |временно )?(?:нахожусь |буду )?(?:в (?:ежегодном |очередном |декретном )?отпуске|в командировке|на больничном)|(?:нахожусь|буду) (?:в (?:ежегодном |очередном |декретном )?отпуске|в командировке|на больничном|вне офиса)|меня (?:не будет|нет) (?:в офисе|на рабочем месте|на месте)|отсутствую на рабочем месте|i(?:'m| am| will be) (?:currently )?(?:out of (?:the )?office|on (?:annual |maternity |parental |sick )?leave|on (?:vacation|holiday)|away from (?:the office|my desk))/iu;
const meanwhile =
  /по (?:всем |любым )?(?:срочным |неотложным |рабочим )?вопросам,? (?:можно |пожалуйста,? |просьба )?(?:обращ|пиш|звон|связ)|отвечу (?:вам )?(?:после|по возвращени|как только|сразу)|вернусь (?:\d|к работе|из отпуска|в офис)|с ограниченным доступом|доступ к (?:почте|электронной почте) ограничен|limited access to (?:my )?e-?mail|will (?:reply|respond|get back|answer)[^.]{0,40}(?:return|when|upon|as soon)|(?:for|if) (?:any )?urgent[^.]{0,60}(?:contact|call|reach|email)|(?:return|back) (?:to the office )?on \d|during my absence|в мо[её] отсутствие/iu;
const alone =
  /^\s*(?:(?:здравствуйте|добрый день|hello|hi)[!.,\s]+)?(?:я (?:сейчас )?(?:нахожусь )?в отпуске|i(?:'m| am) (?:currently )?(?:out of (?:the )?office|on (?:vacation|holiday|leave)))(?:\s*(?:с|до|по|from|until|till)\s[^,!?]{1,40})?[.!]?\s*$/iu;

/** A desk's receipt: that a request was taken in, and that nobody reads answers to it. */
const receipt =
  /(?:ваш[ае]? (?:обращени[ея]|заявк[аи]|запрос|письмо|сообщение)[^.!?\n]{0,60}(?:зарегистрирован|принят|получен|создан)|your (?:request|ticket|message|email|enquiry|inquiry)[^.!?\n]{0,40}(?:has been|was|is) (?:received|registered|created|logged)|we have received your (?:request|message|email))/iu;
const noAnswer =
  /не отвечайте на (?:это|данное) (?:письмо|сообщение)|(?:письмо|сообщение) (?:сформировано|создано|отправлено) автоматически|(?:do not|don't) (?:reply|respond) to this|this (?:is an )?(?:e-?mail|message)? ?(?:is|was) (?:sent |generated )?automatic|no-?reply/iu;

/**
 * Whether words are a machine's answer: out of office, a mail that was not delivered. "Я в отпуске, а карту заблокировали" is a
 * customer's: being away takes a second sign, such as whom to ask meanwhile, or being all that is said.
 * @param words what is left once quotations and signatures are set apart
 * @example isAutoReply("Я в отпуске до 15 июля. По срочным вопросам обращайтесь к коллегам.") // => true
 */
export function isAutoReply(words: string): boolean {
  const head = words.trimStart().slice(0, lookedAt);
  const top = head.slice(0, 300);
  if (words.length < lookedAt && receipt.test(head) && noAnswer.test(head)) return true;
  return robot.test(top) || alone.test(head) || (away.test(head) && meanwhile.test(head));
}
