import type { FeelingGroup } from "./feeling-group.ts";

/** What emoji and smileys feel like. They are taken by their first character; smileys as written, folded. */
export const signGroups: readonly FeelingGroup[] = [
  {
    emotion: "joy",
    weight: 1.4,
    shows: 1.5,
    words: `😀 😃 😄 😁 😆 😊 🙂 😍 🥰 😘 😗 😙 😚 ☺ 😋 😎 🤩 🥳 🤗 👍 👏 🙌 💪 ❤ ♥ 💕 💖 💗 💘 💙 💚 💛 🧡 💜 🎉 🎊 🌹 💐 ✨ 🔥 🏆 💯 😇 😻 👌 🤝 🙏 😉 🌟 ⭐ <3`,
  },
  {
    // Brackets for smiles are habit more than joy, in Russian above all.
    emotion: "joy",
    weight: 0.6,
    shows: 0.7,
    words: `:) :-) =) :d :-d =d xd ;) ;-) )) ))) )))) ^_^ :'d 8) :p ;p`,
  },
  {
    emotion: "anger",
    weight: -1.8,
    shows: 2,
    words: `😡 😠 🤬 👿 😤 🖕 💢 👎 😾 😒 🙄 🤦 😑 🤡 👊 -_-`,
  },
  { emotion: "disgust", weight: -1.8, shows: 2, words: `🤮 🤢 💩 🤧` },
  {
    emotion: "sadness",
    weight: -1.4,
    shows: 1.6,
    words: `😢 😭 😿 💔 😞 😔 😥 😓 🥺 ☹ 🙁 😟 😩 😫 😪 :( :-( =( (( ((( (((( :'( ;( :/ :-/ :\\ :| =/`,
  },
  { emotion: "fear", weight: -1.2, shows: 1.8, words: `😱 😨 😰 😧 🫣 😖 🆘` },
  { emotion: "surprise", weight: 0, shows: 1.8, words: `😮 😲 😯 🤯 😳 🙀 :o o_o` },
];
