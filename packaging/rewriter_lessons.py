# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rewriter is taught: sayings with their programs, and others made of them (see teach_rewriter.py)."""
import collections
import re

from teach_reader import Pieces

FOREIGN_OFTEN = 10  # sayings with a word
LEAST, OFTEN = 5, 150  # programs, or sayings, that hold a word which the net may say without pointing at it
VALUE = re.compile(r"\{([cvntq])(\d+)\}")
KINDS = ("{edit}", "{question}", "{generate}", "{stays}", "{ask}")
SHOWN = ("said", "native", "film", "before")
JOINTS = [[","], ["and"], [",", "and"], ["."], [";"], ["{/}"], [",", "then"], ["and", "then"], [".", "also", ","], ["plus"], ["{/}", "-"], [".", "then"]]


class Words(Pieces):
    def __init__(self, vocabulary):
        super().__init__(vocabulary)
        self.met = {}

    def of_word(self, word):
        if word not in self.met:
            self.met[word] = super().of_word(word)
        return self.met[word]

    def of_tokens(self, tokens):
        out = []
        for token in tokens:
            if len(token) > 2 and token[0] == "{":
                out.append(self.special(token, {"c": "clip", "v": "video", "n": "number", "t": "time", "q": "text"}.get(token[1], "then")))
            else:
                out += self.of_word(token)
        return out


def renumbered(lesson, taken):
    """The lesson's values with the numbers behind those that are taken."""
    names = {}

    def fresh(token):
        found = VALUE.fullmatch(token)
        if not found:
            return token
        if token not in names:
            kind = found.group(1)
            names[token] = f"{{{kind}{taken[kind]}}}"
            taken[kind] += 1
        return names[token]

    out = {**lesson, **{key: [fresh(t) for t in lesson[key]] for key in SHOWN + ("do",)}}
    return {**out, "values": {names.get(t, t): v for t, v in lesson["values"].items()}}


NUMBERS = "two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty".split()


# of two wishes, in English and in the message's own language
FOREIGN = {"de": ["und", "dann"], "es": ["y", "luego"], "fr": ["et", "puis"], "ja": [], "zh": []}


class Makers:
    """Lessons as nobody wrote them: other numbers, two in one message, remarks beside them, slips."""

    def __init__(self, lessons, dice):
        self.dice = dice
        self.single = [l for l in lessons if not l["before"] and not l["clip"] and l["do"][0][0] != "{" and "{edit}" not in l["do"] and
                       not {"it", "this", "that", "them", "again", "undo", "redo", "here", "all", "everything"} & set(l["said"] + l["do"]) and
                       "{.}" not in l["do"] and len(l["said"]) < 24]
        self.remarks = [l["said"] for l in lessons if l["do"] == ["{stays}"] and not l["before"] and 2 < len(l["said"]) < 16 and
                        not any(VALUE.fullmatch(t) for t in l["said"]) and not l["native"]]
        self.of = {}
        for lesson in self.single:
            self.of.setdefault(lesson["tongue"], []).append(lesson)
        self.befores = [l for l in lessons if l["before"]]

    def numbers(self, lesson):
        # "zwei" beside 2, "1,5" beside "1.5": the one would go on saying what the other no longer says
        shown = [{t for t in lesson[key] if t in lesson["values"]} for key in ("said", "native")]
        apart = lesson["native"] and shown[0] != shown[1]
        if self.dice.random() < 0.5 and not apart and not any(t[:2] == "{=" for t in lesson["do"]):
            lesson = {**lesson, "values": {t: self.figure(v) for t, v in lesson["values"].items()}}
        said = {t for t in lesson["said"] + lesson["before"] if t in NUMBERS}
        said = {t for t in said if t in lesson["do"]}
        if not said or lesson["native"] or self.dice.random() < 0.4:
            return lesson
        other = {t: self.dice.choice(NUMBERS) for t in said}
        return {**lesson, **{k: [other.get(t, t) for t in lesson[k]] for k in ("said", "before", "do")}}

    def figure(self, text):
        """Another figure of its size."""
        value = float(text) if re.fullmatch(r"\d+(\.\d+)?", text) else 0
        if not value or self.dice.random() < 0.3:
            return text
        if "." in text:
            return f"{value * self.dice.choice((0.5, 0.8, 1.5, 2)):.{len(text) - text.index('.') - 1}f}"
        return str(self.dice.randint(max(1, int(value / 2)), int(value * 2) + 1))

    def joined(self):
        count = self.dice.choice((2, 2, 2, 3, 3, 4))
        taken, parts = collections.Counter(), []
        some = self.of[self.dice.choice(self.single)["tongue"]]
        for lesson in self.dice.sample(some, min(count, len(some))):
            parts.append(renumbered(self.numbers({**lesson, "film": []}), taken))
        if any(n > 9 for n in taken.values()):
            return self.joined()
        joint = self.dice.choice(JOINTS)
        said, native, do = [], [], []
        for i, part in enumerate(parts):
            if i:
                said += joint if self.dice.random() < 0.7 else self.dice.choice(JOINTS)
                do.append("{.}")
            said += [t for t in part["said"] if not (t == "." and t is part["said"][-1])]
            do += part["do"]
            if part["native"]:
                links = FOREIGN.get(part["tongue"], [])
                native += (self.dice.choice(([","], ["."], ["{/}"], [","] + links[1:], links[:1])) if i else []) + part["native"]
        film = [f"{{c{i}}}" for i in range(taken["c"])]
        self.dice.shuffle(film)
        values = {t: v for part in parts for t, v in part["values"].items()}
        return {"said": said, "native": native, "tongue": some[0]["tongue"], "before": [], "film": film, "do": do, "clip": False, "values": values}

    def remarked(self, lesson):
        remark, end = self.dice.choice(self.remarks), self.dice.choice(([","], ["."], ["."], ["-"], ["{/}"], ["!"]))
        first = self.dice.random() < 0.5
        return {**lesson, "said": remark + end + lesson["said"] if first else lesson["said"] + end + remark}

    def behind(self, lesson):
        """What stands by itself means the same whatever was done before."""
        taken = collections.Counter(VALUE.fullmatch(t).group(1) for t in set(lesson["said"] + lesson["native"] + lesson["film"]) if VALUE.fullmatch(t))
        other = renumbered({**self.dice.choice(self.befores), "said": [], "native": [], "film": [], "do": []}, taken)
        if any(n > 9 for n in taken.values()):
            return lesson
        clips = [t for t in lesson["film"] if t[:2] == "{c"]
        swap = {t: self.dice.choice(clips) for t in other["before"] if t[:2] == "{c"} if clips else {}
        before = [swap.get(t, t) for t in other["before"]]
        return {**lesson, "before": before, "values": {**lesson["values"], **{t: v for t, v in other["values"].items() if t in before}}}

    def selected(self, lesson):
        """The one clip that is named is selected instead; or another one is, which changes nothing."""
        clips = {t for t in lesson["do"] if t[:2] == "{c"}
        points = {"this", "it", "that", "them", "here", "again", "these"} & set(lesson["said"])
        if lesson["clip"] or lesson["before"] or points or not clips:
            return lesson
        if lesson["native"] or len(clips) > 1 or len(set(t for t in lesson["said"] if t[:2] == "{c")) != 1 or self.dice.random() < 0.4:
            return {**lesson, "clip": True}
        (clip,) = clips
        if lesson["said"].count(clip) != 1 or "the" in (lesson["said"] + [""])[lesson["said"].index(clip) - 1:][:1]:
            return lesson
        called = self.dice.choice((["this"], ["this"], ["it"], ["this", "clip"], ["this", "one"], ["this", "shot"]))
        said = [w for t in lesson["said"] for w in (called if t == clip else [t])]
        return {**lesson, "clip": True, "said": said, "do": ["this" if t == clip else t for t in lesson["do"]]}

    def slipped(self, tokens):
        out = []
        for token in tokens:
            if len(token) > 4 and token.isalpha() and self.dice.random() < 0.03:
                i = self.dice.randrange(1, len(token) - 1)
                token = self.dice.choice((token[:i] + token[i + 1] + token[i] + token[i + 2:], token[:i] + token[i + 1:], token[:i] + token[i] + token[i:]))
            out.append(token)
        return out

    def varied(self, lesson):
        chance = self.dice.random
        lesson = self.numbers(lesson)
        if chance() < 0.12:
            lesson = self.selected(lesson)
        own = lesson["do"][0] not in KINDS
        if own and not lesson["native"] and len(lesson["said"]) < 40 and chance() < 0.08:
            lesson = self.remarked(lesson)
        if not lesson["before"] and not {"it", "this", "that", "them", "again"} & set(lesson["said"]) and lesson["do"][0] not in ("{stays}", "{ask}") and \
                lesson["do"] not in (["undo"], ["redo"]) and len(lesson["said"]) > 3 and chance() < 0.25:
            lesson = self.behind(lesson)
        return lesson if lesson["native"] else {**lesson, "said": self.slipped(lesson["said"])}


def clear_ones(lessons):
    """Those that can be learned: of plain sayings, all of which share one sentence for what they mean, many hold figures or
    names that the message itself does not have, or are said shorter than programs are."""
    no_verbs = {"and", "not", "no", "a", "an", "um", "so", "same", "the", "one", "half", "twice"}

    def clear(lesson):
        heard = {t for key in SHOWN for t in lesson[key]}
        if any(t in NUMBERS and t not in heard for t in lesson["do"]):
            return False
        first = lesson["do"][0]
        if not lesson["own"] and any(t[:2] == "{=" for t in lesson["do"]):
            return False
        plain = not lesson["before"] and not VALUE.fullmatch(first) and first not in no_verbs and not {'"', ":"} & set(lesson["do"])
        return lesson["own"] or plain

    return [l for l in lessons if clear(l)]


def foreign_words(lessons, pieces):
    """Words of other languages that are said often become pieces of their own: each with BERT's pieces of it."""
    heard = collections.Counter(t for l in lessons for t in set(l["native"]))
    words = sorted(t for t, n in heard.items() if n >= FOREIGN_OFTEN and len(t) > 2 and t.isascii() and t.isalpha() and t not in pieces.known)
    parts = {word: pieces.of_word(word) for word in words}
    pieces.known.update((word, -1) for word in words)
    pieces.met.clear()
    return parts


def words_of(lessons, vocabulary, pieces):
    """All pieces that are kept: those of the lessons, and BERT's of plain letters."""
    for kind in "cvntq":
        for i in range(10):
            pieces.of_tokens([f"{{{kind}{i}}}"])
    pieces.of_tokens(["{clip}", "{native}", "{.}", "{/}", "{?}", "{instead}"])
    used = {p for l in lessons for key in SHOWN + ("do",) for p in pieces.of_tokens(l[key])}
    return [w for w in vocabulary if w in used or w in ("[CLS]", "[SEP]", "[UNK]", "[MASK]") or
            re.fullmatch(r"(##)?[a-z0-9]+|[!-/:-@\[-`{-~]", w)]


def sayable_of(lessons, pieces):
    """What may be said without pointing at it."""
    programs = collections.Counter(p for do in {tuple(l["do"]) for l in lessons} for p in set(pieces.of_tokens(do)))
    often = collections.Counter(p for l in lessons for p in set(pieces.of_tokens(l["do"])))
    return sorted(p for p in programs if (programs[p] >= LEAST or often[p] >= OFTEN) and not VALUE.fullmatch(p))
