import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { EncodingEvidence, findUtf16, tellEightBit } from "./encoding.ts";

const texts = [
  "Здравствуйте, не работает карта, верните деньги",
  "ПОЧЕМУ НЕ РАБОТАЕТ ПРИЛОЖЕНИЕ УЖЕ ТРЕТИЙ ДЕНЬ",
  "Дата;Текст;Оценка\n01.02.2026;Всё хорошо;5",
  "id,comment\n1,Отличный сервис\n2,ok\n3,Ужасно",
  "Клиент",
  "«Тариф» — дорогой, № 5",
];

function decide(bytes: Buffer, chunk = 7): string {
  const evidence = new EncodingEvidence();
  for (let at = 0; at < bytes.length; at += chunk) evidence.push(bytes.subarray(at, at + chunk));
  return evidence.decide().encoding;
}

describe("Russian text", () => {
  it.each(texts)("%j is told in UTF-8, windows-1251, KOI8-R and cp866", (text) => {
    for (const encoding of ["utf-8", "windows-1251", "koi8-r", "cp866"]) {
      expect(decide(iconv.encode(text.replaceAll(/[«»—]/g, ""), encoding)), encoding).toBe(encoding);
    }
  });

  it.each(texts)("%j is told in UTF-16 without a mark", (text) => {
    const long = `${text}\n`.repeat(3);
    expect(findUtf16(iconv.encode(long, "utf-16le"))).toBe("utf-16le");
    expect(findUtf16(iconv.encode(long, "utf-16be"))).toBe("utf-16be");
    expect(findUtf16(iconv.encode(long, "windows-1251"))).toBeNull();
  });
});

it("accents among Latin letters are Western, not Russian", () => {
  expect(tellEightBit(iconv.encode("Le café était très agréable, merci à l'équipe", "windows-1252"))).toBe(
    "windows-1252",
  );
});

it("a single broken byte in a long UTF-8 text leaves it UTF-8 with a broken spot", () => {
  const good = Buffer.from("Хорошая карта, спасибо. ".repeat(50));
  const evidence = new EncodingEvidence();
  evidence.push(Buffer.concat([good, Buffer.from([0xd0]), Buffer.from("\n"), good]));
  expect(evidence.decide()).toEqual({ encoding: "utf-8", bomBytes: 0, brokenSpots: true });
});

it("Russian far behind a plain head still decides", () => {
  const head = Buffer.from("id,text\n" + "1,all plain so far\n".repeat(10_000));
  const tail = iconv.encode("2,Не работает приложение банка\n", "windows-1251");
  expect(decide(Buffer.concat([head, tail]), 4_096)).toBe("windows-1251");
});
