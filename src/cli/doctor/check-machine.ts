import { existsSync } from "node:fs";
import { Fault } from "../../core/kit/fault.ts";
import { makeDataFolder } from "../../store/embedded/place.ts";
import { freeMegabytes, neededMegabytes } from "../../store/embedded/explain-disk.ts";
import { type Finding, finding } from "./finding.ts";

/** Node new enough? */
export function checkNode(version: string = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  return isEnough
    ? finding("node", "ok", { en: "Node.js {version}", ru: "Node.js {version}" }, { version })
    : finding(
        "node",
        "fail",
        {
          en: "Node.js {version} is too old: install 20.19 or newer.",
          ru: "Node.js {version} слишком старый: поставьте 20.19 или новее.",
        },
        { version },
      );
}

/** May we write in the data folder? */
export function checkFolder(folder: string): Finding {
  try {
    makeDataFolder(folder);
    return finding(
      "folder",
      "ok",
      { en: "The data folder {folder} can be written", ru: "В папку данных {folder} можно писать" },
      { folder },
    );
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return finding("folder", "fail", { en: error.sentence("en"), ru: error.sentence("ru") }, error.facts);
  }
}

/** Room for the records to grow; imports of big files need more than a start does. */
export function checkDisk(folder: string): Finding {
  const megabytes = freeMegabytes(folder);
  if (megabytes === null) {
    return finding("disk", "warn", {
      en: "The system does not say how much disk is free; look yourself.",
      ru: "Система не говорит, сколько места свободно; проверьте сами.",
    });
  }
  const status = megabytes < neededMegabytes ? "fail" : megabytes < 2000 ? "warn" : "ok";
  const facts = { folder, megabytes };
  if (status === "ok") {
    return finding(
      "disk",
      status,
      { en: "{megabytes} MB of disk free", ru: "Свободно {megabytes} МБ" },
      facts,
    );
  }
  const sentence = {
    en: "Only {megabytes} MB free on the disk with {folder}: free some, an import needs about three times its file.",
    ru: "На диске с {folder} свободно лишь {megabytes} МБ: освободите место, импорту нужно около трёх размеров файла.",
  };
  return finding("disk", status, sentence, facts);
}

/** Has the console been built beside the program? */
export function checkConsole(indexFile: URL): Finding {
  return existsSync(indexFile)
    ? finding("console", "ok", { en: "The web console is built", ru: "Веб-консоль собрана" })
    : finding("console", "warn", {
        en: "The web console is not built: `npm start` builds it.",
        ru: "Веб-консоль не собрана: её соберёт `npm start`.",
      });
}
