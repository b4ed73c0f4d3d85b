import { checkWhole } from "../kit/check.ts";
import { dayText } from "./day-number.ts";

/**
 * The date of Easter Sunday in the Gregorian calendar, from which Good Friday and Easter Monday follow.
 * @formula the anonymous Gregorian computus: golden number a = year mod 19, epact h, weekday correction l, then month and day by whole divisions
 * @use for moving holidays of the Western churches; Orthodox Easter is another date
 * @param year Gregorian year, whole, 1583..4099
 * @returns date such as "2026-04-05"
 * @throws RangeError when the year is not whole or lies outside 1583..4099
 * @source Meeus (1991), Astronomical Algorithms, chapter 8
 * @example easterSunday(2026) // => "2026-04-05"
 * @example easterSunday(2024) // => "2024-03-31"
 */
export function easterSunday(year: number): string {
  checkWhole("year", year, 1583, 4099);
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonDrift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonDrift + 15) % 30;
  const leapYears = 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - (yearOfCentury % 4);
  const toSunday = (32 + leapYears - epact) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const marchDay = epact + toSunday - 7 * lateMoon + 22;
  return dayText(Date.UTC(year, 2, marchDay) / 86_400_000);
}
