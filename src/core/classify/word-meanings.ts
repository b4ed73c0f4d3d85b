import { stem } from "../text/stem.ts";

/**
 * Words of one meaning, as people who write to a company use them: a line a meaning, English / Russian, forms that a stem does not join
 * written apart. The first word names the meaning. Written from general knowledge of such letters (banks, shops, utilities, travel,
 * health, food, telephones), not counted out of texts.
 */
const lines = `
money cash funds sum amount money's dollars euros pounds rubles / деньги денег деньгами средства сумма сумму рубль рублей наличные наличка бабки долларов евро
pay payment paying paid payer remit / платить оплатить оплата платеж плачу заплатил оплачивать оплаченный внести внес
transfer send sent wire remittance moved / перевод перевести перевел переводить отправить отправил перечислить перечисление переслать
receive received get got obtain collect / получить получил получение получать забрать забрал
arrive arrived arrival come came delivered reach reached / прийти пришел пришла пришло прибыть доставлен дошел дошло поступить поступил поступление
deposit topup top-up credit replenish reload load added / пополнить пополнение зачислить зачислен зачисление положить внесение
withdraw withdrawal withdrew cashout / снять снял снятие обналичить обналичивание выдача
card visa mastercard plastic debit maestro amex / карта карты карту карточка карточку пластик виза мир мастеркард
account balance wallet / счет счета счету баланс остаток кошелек
bank branch office / банк банка банке отделение офис филиал
atm cashpoint terminal machine / банкомат терминал устройство аппарат
loan credit borrow lending lend debt owe / кредит кредита кредитный заем займ долг задолженность кредитка ссуда
mortgage property house apartment flat home / ипотека ипотечный квартира жилье недвижимость дом
interest rate apr percent percentage / процент проценты ставка ставку ставки процентный
savings deposit invest investment / вклад вклада депозит накопительный накопления инвестиции
insurance insure policy coverage insured / страховка страхование полис страховой застраховать осаго каско
pension retirement retire / пенсия пенсионер пенсионный пенсии
salary wage payroll paycheck income pay / зарплата заработная зарплатный доход жалованье
tax taxes irs deduction / налог налоги налоговый ндфл вычет
fee fees charge charged charges commission surcharge / комиссия комиссию комиссии плата сбор
price cost pricing expensive cheap priced overpriced cheaper / цена цены стоимость дорого дорогой дешево дешевый стоит ценник подорожание
exchange rate currency forex conversion convert / курс обмен валюта валютный конвертация обменять
refund reimburse reimbursement moneyback chargeback repay / возврат вернуть вернули верните возвращение возместить возмещение компенсация
discount sale promotion promo coupon voucher offer deal / скидка акция промокод купон распродажа предложение
bonus cashback reward rewards points loyalty miles / бонус бонусы кэшбэк кешбэк баллы мили вознаграждение лояльность
bill invoice receipt statement / счет квитанция квитанции чек чека накладная выписка
cancel cancelled cancellation revoke abort terminate / отменить отмена отменил аннулировать расторгнуть расторжение отказаться
close closed shut deactivate delete remove / закрыть закрыл закрытие удалить удаление отключить отключение
open opening activate activation start enable register / открыть открытие активировать активация включить подключить подключение оформить
block blocked freeze frozen locked suspended restricted ban / заблокировать блокировка заблокировали блок заморозить ограничение арест
unblock unlock unfreeze restore recover / разблокировать разблокировка восстановить восстановление
lost lose missing misplaced stolen stole theft thief / потерял потеря утеря украли кража украден похитили утерян пропал
fraud scam scammer fraudster phishing unauthorized suspicious hacked compromised / мошенник мошенники мошенничество обман обманули развод аферист жулик взломали
password passcode pin pincode code otp / пароль пин пинкод код кода коды смс-код
login log sign access authentication signin / войти вход логин авторизация доступ зайти
verify verification identity identification kyc proof confirm confirmation / подтвердить подтверждение верификация идентификация личность удостоверение
passport id document documents paperwork license certificate / паспорт документ документы справка удостоверение свидетельство бумаги
app application mobile software program / приложение приложения программа мобильное софт
website site web page online internet portal / сайт сайта сайте интернет онлайн страница портал личный кабинет
error bug glitch crash crashes crashed fail failed failure fault / ошибка ошибку сбой глюк вылетает баг зависает лагает неисправность
broken break damaged defective faulty defect cracked / сломан сломался поломка поврежден брак бракованный дефект разбит испорчен
work works working function functioning / работать работает работа функционировать
slow slowly lag delay delayed late delays / медленно долго задержка опоздание опоздал задерживается тормозит поздно
wait waiting waited queue line hold / ждать жду ожидание ждал очередь очереди стоял прождал
fast quick quickly speed rapid prompt instantly immediately / быстро быстрый скорость сразу мгновенно оперативно немедленно
time hour hours minute minutes / время час часов часа минут минуты
day days date week weeks month months year / день дней дата неделя недели месяц месяцев год
today tonight yesterday tomorrow / сегодня вчера завтра
morning evening night afternoon noon / утро утром вечер вечером ночь ночью
schedule timetable calendar appointment reservation booking reserve book / расписание график запись записаться бронь бронирование забронировать
meeting event conference / встреча собрание мероприятие событие
reminder remind alarm alert notify notification timer / напомнить напоминание уведомление оповещение будильник
call phone telephone dial caller ring / звонок звонить позвонить телефон позвонил дозвониться трубку звонят
message text sms chat email mail letter / сообщение смс чат письмо почта написать написал переписка
operator agent representative rep support helpline hotline / оператор специалист поддержка горячая линия техподдержка консультант
manager supervisor boss director head chief / менеджер руководитель начальник директор руководство управляющий
employee staff worker personnel team crew / сотрудник сотрудники персонал работник коллектив служащий
waiter waitress server bartender hostess barman / официант официантка официанты бармен хостес администратор
service serving attendance / обслуживание сервис обслужили обслуживать
rude rudeness impolite attitude unprofessional arrogant disrespectful / хамство хам грубый нахамили грубость хамят невежливый хамское
polite friendly kind courteous attentive helpful nice pleasant / вежливый вежливо приветливый доброжелательный внимательный отзывчивый любезный учтивый приятный
complain complaint grievance claim dispute / жалоба пожаловаться претензия жалуюсь обращение заявление иск
help assist assistance aid / помощь помочь помогите помогли помогает содействие
thank thanks grateful gratitude appreciate / спасибо благодарность благодарю признателен
hello hi hey greetings / привет здравствуйте добрый приветствую
bye goodbye farewell / пока прощай свидания
yes yeah yep sure correct right affirmative / да ага верно правильно конечно
no nope nah never / нет никогда ни
not don't doesn't didn't can't cannot couldn't won't isn't wasn't haven't hasn't / не нельзя невозможно
good great excellent awesome amazing fantastic wonderful perfect best superb / хороший хорошо отлично отличный прекрасный замечательный великолепный супер лучший классный
bad terrible awful horrible worst poor disgusting / плохой плохо ужасный ужас отвратительный кошмар худший отвратительно
buy purchase purchased bought order ordered shopping / купить купил покупка покупки заказ заказать заказал приобрести приобрел
sell seller sold vendor shop store merchant retailer / продать продавец продажа магазин продавцы торговля
delivery deliver shipping ship shipment courier / доставка доставить курьер привезти привезли доставили посылка
package parcel box / посылка пакет коробка упаковка отправление
track tracking status progress update / отследить отслеживание статус трек состояние
swap exchange replace replacement / обмен обменять замена заменить возврат
size fit fits large small / размер подошел маленький большой
quality / качество качественный некачественный
address location place where area / адрес адреса место местоположение расположение район
city town country abroad foreign overseas / город страна граница зарубеж поселок село
travel trip vacation journey holiday tour / поездка путешествие отпуск тур командировка
flight plane airplane airline airport flying fly / рейс самолет авиакомпания аэропорт вылет перелет авиабилет
ticket tickets boarding seat seats / билет билеты место посадка
luggage baggage bag bags suitcase / багаж чемодан сумка
hotel room reservation stay / отель гостиница номер гостиничный
bus train transport metro subway tram taxi uber / автобус маршрутка транспорт поезд метро трамвай троллейбус такси
car vehicle auto automobile / машина автомобиль авто транспортный
gas fuel petrol gasoline mpg / бензин топливо заправка
tire tires wheel oil engine brake / шина колесо масло двигатель
road street traffic highway route directions lane / дорога дороги улица шоссе трасса проезд дорожный асфальт
parking park parked / парковка парковать стоянка
pit pothole repair asphalt paving / яма ямы выбоина ремонт асфальтирование грейдирование щебень
bridge sidewalk pavement crossing pedestrian crosswalk / тротуар пешеходный переход зебра мост светофор
yard playground courtyard / двор площадка детская дворовый
garbage trash rubbish waste dump litter bin / мусор свалка отходы помойка контейнер урна тко вывоз
snow ice icy winter / снег гололед наледь лед сугроб снегоуборочный
water plumbing tap pipe leak sewage sewer / вода воды водоснабжение водопровод труба течь кран канализация колонка водоканал
heating heat radiator warm / отопление тепло батарея батареи теплоснабжение котельная
electricity power light lights lighting lamp outage / свет электричество освещение электроэнергия фонарь фонари лампа электроснабжение
stove boiler gas / газ газа газовый газификация котел
roof ceiling wall floor entrance stairs elevator / крыша потолок стена подъезд лифт кровля фасад подвал
utility utilities housing / жкх коммунальный коммуналка управляющая ук тарифы
tree trees grass park / дерево деревья трава парк сквер озеленение
dog dogs stray animal cat pet / собака собаки бездомный бродячие животное кошка стая отлов
doctor physician hospital clinic medical nurse medicine health / врач больница поликлиника медицинский медсестра лекарство здоровье фельдшер фап скорая
vaccine vaccination virus covid pandemic test / вакцина прививка вирус ковид коронавирус тест вакцинация пцр
school teacher pupil education kindergarten university student lesson / школа учитель ученик образование садик детсад университет студент урок
child children kid kids baby son daughter / ребенок дети детей сын дочь малыш
family wife husband mother father parents mom / семья жена муж мать отец родители мама
law legal lawyer court police officer / закон законный юрист суд полиция прокуратура участковый приставы
government mayor administration authority / администрация власть мэр губернатор правительство депутат глава
food meal dish dishes cuisine eat eating ate / еда блюдо блюда кухня кушать поесть пища ели
menu choice selection variety / меню выбор ассортимент разнообразие
drink drinks wine beer cocktail coffee tea beverage / напиток напитки вино пиво коктейль кофе чай выпить
breakfast lunch dinner brunch supper snack / завтрак обед ужин ланч
taste tasty delicious flavor yummy bland tasteless / вкус вкусно вкусный вкусная невкусно безвкусный
fish meat chicken steak pizza sushi salad soup pasta dessert bread / рыба мясо курица стейк пицца суши салат суп паста десерт хлеб шашлык роллы
recipe cook cooking ingredient bake / рецепт готовить приготовить ингредиент повар
calories nutrition diet healthy / калории питание диета
atmosphere ambiance ambience decor interior cozy romantic / атмосфера интерьер обстановка уютно уютный уют зал дизайн
music noise loud noisy song sound play playlist / музыка шум громко шумно песня звук музыканты
clean dirty dirt hygiene unclean filthy / чистый чисто грязь грязный грязно уборка чистота убрать
restaurant cafe bar place / ресторан кафе заведение бар ресторанчик место
portion portions size / порция порции
weather rain temperature forecast sunny / погода дождь температура прогноз
movie film tv show video watch / фильм кино телевизор видео смотреть сериал
book read story / книга читать
game play sport / игра играть спорт
tariff plan subscription package bundle / тариф тарифный подписка абонентская пакет
connection signal network coverage wifi 4g lte / связь сигнал сеть покрытие вышка
sim simcard roaming esim / сим симка сим-карта роуминг
data traffic gigabytes gb mb limit / трафик гигабайт гб лимит
device phone smartphone tablet computer laptop iphone android / телефон смартфон планшет компьютер ноутбук айфон андроид
battery charge charger charging / батарея аккумулятор зарядка заряд
screen display button keyboard / экран дисплей кнопка
volume brightness sound mute / громкость яркость звук
setting settings change adjust configure modify edit / настройка настройки изменить поменять изменение сменить
name surname firstname called username nickname / имя фамилия зовут название фио
number digits / номер цифра номера
personal details information data info profile / данные информация сведения анкета профиль
limit maximum minimum restriction cap / лимит максимум минимум ограничение предел
contract agreement terms conditions signed / договор договора соглашение условия подписал
sign signature / подпись подписать
decline declined reject rejected refuse denied refused / отказ отказали отклонить отклонен отказать отказал
approve approved approval accept accepted / одобрить одобрили одобрение согласовать одобрен принять
apply application request requested / заявка заявку заявление запрос подать подал просьба
pending process processing progress / обработка рассмотрение обрабатывается рассмотреть
expire expired expiration expiry valid / срок истек истекает просрочен действия
extra additional twice double duplicate again repeatedly second / лишний дополнительный дважды двойной повторно опять снова дубль
wrong incorrect mistake mistaken error inaccurate / неверный неправильный ошибочно неправильно ошибочный неверно
unknown unrecognized unfamiliar strange unexpected / неизвестный незнакомый странный непонятный
impose mislead misinform lie lied liar deceive cheat / навязать навязали обмануть вранье врут ложь лгут ввели заблуждение
promise promised guarantee guaranteed warranty / обещать обещали гарантия гарантийный обещание
answer reply respond response ignored ignore / ответ ответить отвечать игнорируют ответили отписка
question ask wonder query inquire / вопрос спросить узнать спрашивать интересует
explain clarify understand meaning mean definition / объяснить пояснить понять разъяснить значит объяснили
calculate recalculate recalculation / посчитать расчет рассчитать вычислить перерасчет
show tell find search look list give / показать сказать найти искать список
need want wish like would / нужно надо хочу хотел хотелось желаю
how / как каким
why reason cause / почему зачем причина причине
when / когда
where / где куда
who person people / кто человек люди
what which / что какой какие
possible able can could / можно возможность могу может
many much long / сколько много долго
free gratis complimentary / бесплатно бесплатный даром
gift present birthday celebration party anniversary / подарок день рождения праздник юбилей банкет
recommend suggestion suggest advise advice tip / рекомендую советую рекомендация совет рекомендовать
review feedback rating opinion / отзыв отзывы мнение оценка рейтинг
customer client consumer user / клиент клиента покупатель потребитель пользователь абонент
company business firm corporate enterprise / компания бизнес фирма предприятие ип ооо юрлицо предприниматель
job work career employment / работа вакансия трудоустройство
security safe secure protection / безопасность безопасно защита охрана
accident crash emergency injury danger dangerous / авария дтп происшествие опасно опасность травма
smell odor stink / запах воняет вонь пахнет
cold hot warm temperature / холодный горячий теплый холодно жарко остыл
new fresh / новый новая свежий свежая
old previous former / старый прежний предыдущий старая
first last next / первый последний следующий
increase raise higher grow up / повысить увеличить рост повышение увеличение выросла
decrease reduce lower cut drop / снизить уменьшить снижение понижение уменьшение
upgrade improve improvement better / улучшить улучшение лучше благоустройство
install installation setup technician / установить установка монтаж мастер установили
history past transactions transaction operation / история операция транзакция операции транзакции
recurring automatic regular monthly / автоплатеж регулярный ежемесячный автоматически рассрочка
early prepay premature / досрочно досрочный досрочное погашение погасить
overdue penalty fine / штраф пени просрочка неустойка
soon earlier / рано раньше скоро
human real / человек живой
robot bot ai automated virtual / робот бот автоответчик виртуальный автомат
`;

let known: Map<string, string[]> | undefined;

/**
 * Names of the meanings of a stem, none for most words: what a classifier has seen said in one word it then knows in another, in either language.
 * @param stemmed what `stem` gave
 * @example meaningsOf("денег") // => ["money"]
 */
export function meaningsOf(stemmed: string): readonly string[] {
  known ??= meaningsByStem();
  return known.get(stemmed) ?? [];
}

function meaningsByStem(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of lines.trim().split("\n")) {
    const words = line.split(" ").filter((word) => word !== "/");
    for (const stemmed of new Set(words.map(stem))) {
      const names = found.get(stemmed);
      if (names) names.push(words[0]!);
      else found.set(stemmed, [words[0]!]);
    }
  }
  return found;
}
