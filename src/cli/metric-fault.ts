import { faultFamily } from "../core/kit/fault.ts";

export const metricFault = faultFamily({
  "metric.usage": {
    kind: "invalid",
    en: "Name the metric and its column: --metric nps|csat|ces|mean --column COLUMN.",
    ru: "Назовите метрику и её столбец: --metric nps|csat|ces|mean --column СТОЛБЕЦ.",
  },
  "metric.not-numeric": {
    kind: "invalid",
    en: "The column “{column}” holds no marks but {values}. Name a column of numbers.",
    ru: "В столбце «{column}» не оценки, а {values}. Назовите столбец с числами.",
  },
  "metric.off-scale": {
    kind: "invalid",
    en: "“{column}” holds {value}, and {metric} takes whole marks of {from} to {to}. If the number means “not answered”, say so: --blank {value}.",
    ru: "В «{column}» есть {value}, а {metric} берёт целые оценки от {from} до {to}. Если это код «нет ответа», скажите: --blank {value}.",
  },
  "metric.weight": {
    kind: "invalid",
    en: "A weight in “{column}” is “{value}”: weights are numbers, 0 or more. Mend the file or name another column.",
    ru: "Вес в «{column}» — «{value}», а веса — числа от 0. Исправьте файл или назовите другой столбец.",
  },
});
