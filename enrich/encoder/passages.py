"""What the encoder reads: articles as `gainsay passages` writes them, their word pieces, windows, and names swapped for others."""
import json
import re
import unicodedata

EQUIPMENT = ["arms", "small-arms", "ammunition", "artillery", "missiles", "air-defence", "drones", "aircraft", "armour", "naval",
             "vehicles", "protective-gear", "optics", "electronics", "machine-tools", "engines", "propellants", "explosives",
             "imagery", "cbrn", "dual-use", "components"]
KINDS = ["STATE", "TERRITORY", "UNKNOWN", "PERSON", "GROUP", "FIRM", "BODY", "MEDIUM", "REGION", "ORGANISATION"]
FORMS = ["NAME", "DEMONYM", "CAPITAL", "PLACE", "PROPER", "PATTERN", "LEADER", "AGENCY", "OFFICE", "METONYM"]
ACTIONS = ["TRANSFER", "REQUEST", "USE", "PRODUCE"]
STATUSES = ["ACTUAL", "PROSPECTIVE"]
DENIALS = ["REJECT", "NEGATE", "DOUBT", "ADMIT_PART"]
PARTS = ["headline", "body", "caption", "boilerplate", "comment"]
ROLES = ["sources", "suppliers", "recipients"]
# What is read in a sentence: of claims up to two, in no order.
SLOTS = ["CLAIM", "CLAIM", "DENIAL"]

MOST_PIECES = 510
MOST_OF_SENTENCE = 120
LONGEST_WORD = 60
ENTITIES = 40
DISTANCES = 12


class WordPieces:
    """Longest match first; org.gainsay.enrich.encoder.WordPieces does the same."""

    def __init__(self, tokenizer):
        with open(tokenizer, encoding="utf-8") as file:
            self.ids = json.load(file)["model"]["vocab"]
        self.opening, self.closing, self.unknown = self.ids["[CLS]"], self.ids["[SEP]"], self.ids["[UNK]"]
        self.words = {}

    def word(self, word):
        if word not in self.words:
            out, start = [], 0
            while start < len(word) and len(word) <= LONGEST_WORD:
                end = len(word)
                while end > start and (word[start:end] if start == 0 else "##" + word[start:end]) not in self.ids:
                    end -= 1
                if end == start:
                    break
                out.append(self.ids[word[start:end] if start == 0 else "##" + word[start:end]])
                start = end
            self.words[word] = out if start == len(word) else [self.unknown]
        return self.words[word]

    def cut(self, text):
        """Ids of the pieces, and where each one's word begins."""
        ids, starts = [], []
        for match in re.finditer(r"\w+|[^\w\s]", text.replace("_", " ")):
            plain = "".join(c for c in unicodedata.normalize("NFD", match.group().lower()) if unicodedata.category(c) != "Mn")
            if plain:
                for piece in self.word(plain):
                    ids.append(piece)
                    starts.append(match.start())
        return ids[:MOST_OF_SENTENCE], starts[:MOST_OF_SENTENCE]


class Window:
    """A stretch that is encoded at once: the first sentence, some for context, and those to be read (`own`)."""

    def __init__(self, words):
        self.ids, self.closing, self.places, self.own, self.starts = [words.opening], words.closing, {}, [], {}

    def add(self, sentence, cut, own):
        pieces, starts = cut
        self.places[sentence] = (len(self.ids), len(self.ids) + len(pieces))
        self.starts[sentence] = starts
        self.ids += pieces + [self.closing]
        if own:
            self.own.append(sentence)

    def pieces(self, sentence, mention):
        """The pieces of a mention: first, and one past the last; None if it was cut off."""
        first, _ = self.places[sentence]
        at = [first + k for k, start in enumerate(self.starts[sentence]) if mention["start"] <= start < mention["end"]]
        return (at[0], at[-1] + 1) if at else None


def windows(article, words):
    cut = [words.cut(s["text"]) for s in article["sentences"]]
    size = lambda k: len(cut[k][0]) + 1
    out, start = [], 0
    while start < len(cut):
        window, first = Window(words), start
        if start > 0:
            window.add(0, cut[0], False)
            context = size(0)
            while first - 1 > 0 and context + size(first - 1) <= MOST_PIECES / 2:
                first -= 1
                context += size(first)
        k = first
        while k < len(cut) and (k <= start or len(window.ids) + size(k) <= MOST_PIECES):
            window.add(k, cut[k], k >= start)
            k += 1
        start = k
        out.append(window)
    return out


def distance(sentence, mention, headline):
    """How far before the sentence a mention stands, in classes."""
    back = sentence - mention
    if back <= 0:
        return min(2, -back)
    if headline:
        return 3
    return 3 + back if back <= 3 else 7 if back <= 5 else 8 if back <= 9 else 9


class Countries:
    """Names, demonyms and capitals of the states of the lexicon."""

    def __init__(self, lexicon):
        self.states = {}
        with open(lexicon, encoding="utf-8") as lines:
            for line in lines:
                cells = line.rstrip("\n").split("\t") + [""] * 5
                if line.startswith("#") or cells[1] != "STATE" or not cells[3] or not cells[4] or "{" in line:
                    continue
                demonyms = [d for d in cells[3].split("|") if not d.endswith("-")]
                if demonyms:
                    self.states[cells[0]] = (cells[2].split("|")[0], demonyms, cells[4].split("|")[0])

    def other_name(self, state, form, words):
        name, demonyms, capital = self.states[state]
        if form == "NAME":
            return name
        if form == "DEMONYM":
            many = words.endswith("s") and not words.endswith("ese") and len(demonyms) > 1
            return demonyms[1 if many else 0]
        return capital


PLAIN_FORMS = ("NAME", "DEMONYM", "CAPITAL", "PLACE")


def swapped(article, countries, random):
    """The article with its states swapped for others, or None if one of them is named in a way that cannot be swapped."""
    actors = [a for s in article["sentences"] for a in s["actors"]]
    used = {i for a in actors for i in a["ids"]}
    used |= {i for s in article["sentences"] for e in s["events"] for role in ROLES for i in e[role]}
    pool = [i for i in sorted(countries.states) if i not in used]
    random.shuffle(pool)
    other = {i: pool.pop() for i in sorted(used) if i in countries.states and pool and random.random() < 0.85}
    plain = lambda a: len(a["ids"]) == 1 and a["kind"] == "STATE" and a["form"] in PLAIN_FORMS
    if any(i in other for a in actors if not plain(a) for i in a["ids"]):
        return None
    return dict(article, sentences=[swapped_sentence(s, other, plain, countries) for s in article["sentences"]])


def swapped_sentence(sentence, other, plain, countries):
    text, edits, end = sentence["text"], [], 0
    for a in sorted(sentence["actors"], key=lambda a: a["start"]):
        if plain(a) and a["ids"][0] in other and a["start"] >= end:
            words = countries.other_name(other[a["ids"][0]], a["form"], text[a["start"]:a["end"]])
            edits.append((a["start"], a["end"], words))
            end = a["end"]
    new, position = "", 0
    for start, end, words in edits:
        new += text[position:start] + words
        position = end
    moved = lambda at: at + sum(len(words) - (end - start) for start, end, words in edits if at >= end)
    place = lambda m: dict(m, start=moved(m["start"]), end=moved(m["end"]))
    name = lambda ids: [other.get(i, i) for i in ids]
    return dict(
        sentence,
        text=new + text[position:],
        actors=[dict(place(a), ids=name(a["ids"])) for a in sentence["actors"]],
        goods=[place(g) for g in sentence["goods"]],
        events=[dict(e, **{role: name(e[role]) for role in ROLES}) for e in sentence["events"]])
