import { answerInThread } from "../threads/answer-in-thread.ts";
import { judgeTraining, type TrainingInput, type TrainingResult } from "./judge-training.ts";

/** What runs in the thread: takes examples, answers with a judged classifier. Nothing here knows of the database. */
answerInThread<TrainingInput, TrainingResult>((input, report) => ({ result: judgeTraining(input, report) }));
