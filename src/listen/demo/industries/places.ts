/** A city as it is named and as it stands after "in". */
export type City = readonly [name: string, inCity: string];
export type Region = { name: string; weight: number; cities: City[] };

const ru: Region[] = [
  {
    name: "Москва",
    weight: 24,
    cities: [
      ["Москва", "в Москве"],
      ["Подольск", "в Подольске"],
      ["Химки", "в Химках"],
    ],
  },
  {
    name: "Поволжье",
    weight: 25,
    cities: [
      ["Казань", "в Казани"],
      ["Самара", "в Самаре"],
      ["Нижний Новгород", "в Нижнем Новгороде"],
      ["Саратов", "в Саратове"],
      ["Пенза", "в Пензе"],
    ],
  },
  {
    name: "Северо-Запад",
    weight: 15,
    cities: [
      ["Санкт-Петербург", "в Питере"],
      ["Псков", "в Пскове"],
      ["Мурманск", "в Мурманске"],
    ],
  },
  {
    name: "Урал",
    weight: 12,
    cities: [
      ["Екатеринбург", "в Екатеринбурге"],
      ["Пермь", "в Перми"],
      ["Челябинск", "в Челябинске"],
    ],
  },
  {
    name: "Сибирь",
    weight: 13,
    cities: [
      ["Новосибирск", "в Новосибирске"],
      ["Омск", "в Омске"],
      ["Томск", "в Томске"],
      ["Барнаул", "в Барнауле"],
    ],
  },
  {
    name: "Юг",
    weight: 11,
    cities: [
      ["Краснодар", "в Краснодаре"],
      ["Ростов-на-Дону", "в Ростове"],
      ["Волгоград", "в Волгограде"],
    ],
  },
];

const uk: Region[] = [
  {
    name: "London",
    weight: 22,
    cities: [
      ["Croydon", "in Croydon"],
      ["Hackney", "in Hackney"],
      ["Ealing", "in Ealing"],
    ],
  },
  {
    name: "Midlands",
    weight: 25,
    cities: [
      ["Leicester", "in Leicester"],
      ["Coventry", "in Coventry"],
      ["Derby", "in Derby"],
      ["Stoke", "in Stoke"],
    ],
  },
  {
    name: "North",
    weight: 21,
    cities: [
      ["Leeds", "in Leeds"],
      ["Hull", "in Hull"],
      ["Preston", "in Preston"],
    ],
  },
  {
    name: "South West",
    weight: 13,
    cities: [
      ["Bristol", "in Bristol"],
      ["Exeter", "in Exeter"],
    ],
  },
  {
    name: "Scotland",
    weight: 11,
    cities: [
      ["Dundee", "in Dundee"],
      ["Paisley", "in Paisley"],
    ],
  },
  {
    name: "Wales",
    weight: 8,
    cities: [
      ["Swansea", "in Swansea"],
      ["Newport", "in Newport"],
    ],
  },
];

const us: Region[] = [
  {
    name: "Northeast",
    weight: 20,
    cities: [
      ["Albany", "in Albany"],
      ["Hartford", "in Hartford"],
      ["Scranton", "in Scranton"],
    ],
  },
  {
    name: "Midwest",
    weight: 25,
    cities: [
      ["Toledo", "in Toledo"],
      ["Des Moines", "in Des Moines"],
      ["Madison", "in Madison"],
      ["Dayton", "in Dayton"],
    ],
  },
  {
    name: "South",
    weight: 24,
    cities: [
      ["Knoxville", "in Knoxville"],
      ["Macon", "in Macon"],
      ["Mobile", "in Mobile"],
    ],
  },
  {
    name: "West",
    weight: 17,
    cities: [
      ["Boise", "in Boise"],
      ["Tacoma", "in Tacoma"],
      ["Fresno", "in Fresno"],
    ],
  },
  {
    name: "Texas",
    weight: 14,
    cities: [
      ["Lubbock", "in Lubbock"],
      ["Waco", "in Waco"],
      ["El Paso", "in El Paso"],
    ],
  },
];

/** Regions by country; the second of each is where the hidden pain lives. */
export const regions: Record<"ru" | "uk" | "us", Region[]> = { ru, uk, us };
