import { faultFamily } from "../core/kit/fault.ts";

export const driversFault = faultFamily({
  "drivers.usage": {
    kind: "invalid",
    en: "Name the outcome (--outcome COLUMN); --method is lmg or relative-weights, --draws 100 to 100000, --seed a whole number from 0.",
    ru: "Назовите исход (--outcome СТОЛБЕЦ); --method — lmg или relative-weights, --draws от 100 до 100000, --seed — целое число от 0.",
  },
  "drivers.own-driver": {
    kind: "invalid",
    en: "“{column}” is the outcome and cannot be a driver of itself. Leave it out of --drivers.",
    ru: "«{column}» — это исход, он не может быть фактором самого себя. Уберите его из --drivers.",
  },
  "drivers.none": {
    kind: "invalid",
    en: "No column of the file can be a driver: none but the outcome holds numbers that vary. Name drivers with --drivers; columns of two answers (yes, no) are taken, too.",
    ru: "Ни один столбец файла не может быть фактором: кроме исхода, нет столбцов с меняющимися числами. Назовите факторы в --drivers; столбцы с двумя ответами (да, нет) тоже подойдут.",
  },
  "drivers.many": {
    kind: "invalid",
    en: "There are {count} drivers, and at most {most} can be told apart. Name fewer with --drivers.",
    ru: "Факторов {count}, а различить можно не больше {most}. Назовите меньше в --drivers.",
  },
  "drivers.few": {
    kind: "invalid",
    en: "Only {n} rows have the outcome and all {drivers} drivers, and {least} are needed. The fewest answers are in: {worst}. Leave those out with --drivers, or name the codes that mean “not answered” with --blank.",
    ru: "Исход и все факторы ({drivers}) есть только в {n} строках, а нужно {least}. Меньше всего ответов: {worst}. Уберите их в --drivers или назовите коды «нет ответа» в --blank.",
  },
  "drivers.constant": {
    kind: "invalid",
    en: "Among the {n} rows with all answers the outcome or a driver has one value only. Name other drivers with --drivers.",
    ru: "Среди {n} строк со всеми ответами исход или фактор имеет только одно значение. Назовите другие факторы в --drivers.",
  },
  "drivers.certain": {
    kind: "invalid",
    en: "The drivers tell the outcome without a single error, so their importance cannot be told. A driver probably says the same as the outcome: leave it out with --drivers.",
    ru: "Факторы угадывают исход без единой ошибки, поэтому их важность не определить. Вероятно, какой-то фактор говорит то же, что исход: уберите его в --drivers.",
  },
  "drivers.nothing": {
    kind: "invalid",
    en: "None of the drivers goes with the outcome at all: there is nothing to share out. Name other drivers.",
    ru: "Ни один фактор никак не связан с исходом: делить нечего. Назовите другие факторы.",
  },
});
