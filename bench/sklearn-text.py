"""TF-IDF of words (1-2) and of pieces inside words (2-5 letters) with a linear SVM, as most would build it: the measure to beat.

Reads {"train": [...], "test": [...]} from stdin, each {"text": str, "labels": [int]}, with "kind" and "labels"; writes decisions and
processor seconds as JSON. "--check" only says whether scikit-learn is there. One thread, like the other side.
"""

import json
import os
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")

import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC


def main():
    if "--check" in sys.argv:
        print(sklearn.__version__)
        return
    asked = json.load(sys.stdin)
    single = asked["kind"] == "single"
    features = make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
    )
    # "None of them" is a class of its own: the plain way out of scope is treated with a linear SVM.
    machine = LinearSVC() if single else OneVsRestClassifier(LinearSVC())
    model = make_pipeline(features, machine)
    texts = [each["text"] for each in asked["train"]]
    if single:
        wanted = [each["labels"][0] if each["labels"] else -1 for each in asked["train"]]
    else:
        size = asked["labels"]
        wanted = [[1 if label in each["labels"] else 0 for label in range(size)] for each in asked["train"]]
    start = time.process_time()
    if single:
        model.fit(texts, wanted)
    else:
        import numpy

        model.fit(texts, numpy.array(wanted))
    train_seconds = time.process_time() - start
    questions = [each["text"] for each in asked["test"]]
    passes = []
    while len(passes) < 2:
        start = time.process_time()
        said = model.predict(questions)
        passes.append(time.process_time() - start)
    if single:
        decided = [[] if label < 0 else [int(label)] for label in said]
    else:
        decided = [[place for place, yes in enumerate(row) if yes] for row in said]
    json.dump({"decided": decided, "trainSeconds": train_seconds, "classifySeconds": min(passes)}, sys.stdout)


main()
