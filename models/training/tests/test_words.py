from support import MODELS, words

from isnad_training.bare import bare
from isnad_training.command_line import main
from isnad_training.reference import badly_cut, read_reference, write_reference
from isnad_training.words import LONGEST


def cut(text):
    return [text[word.start : word.end] for word in words().cut(text)]


def test_words_and_marks_of_punctuation_are_cut_apart():
    assert cut("قال: «سنفتح الجسر في ٢٠٢٦، غدا»؟") == [
        *("قال", ":", "«", "سنفتح", "الجسر", "في", "٢٠٢٦", "،", "غدا", "»", "؟"),
    ]


def test_vowel_signs_tatweel_and_invisible_characters_change_no_pieces():
    plain = words().cut("فتحت المكتبة")
    written = "فُتِحَـت\u200f الـمكتبةُ"
    marked = words().cut(written)
    assert [word.pieces for word in marked] == [word.pieces for word in plain]
    assert [written[word.start : word.end] for word in marked] == ["فُتِحَـت\u200f", "الـمكتبةُ"]


def test_bare_leads_back_to_the_original_of_every_letter():
    text = "\u200fمُدُن ـ ٱلْبَحْر"
    seen, original = bare(text)
    assert len(original) == len(seen) + 1
    assert original[-1] == len(text)
    assert all(text[original[i]] == letter for i, letter in enumerate(seen))


def test_empty_and_hostile_texts_are_cut_too():
    assert cut("") == []
    assert cut(" \n\t\u200f\u0640") == []
    assert words().cut("\x00\ud7ff\U0001f600 كلمة")[-1].end == 8
    assert len(words().cut("ب" * 100_000)[0].pieces) <= LONGEST


def test_pieces_are_those_of_the_shipped_references():
    for name in ("arabic-reader", "arabic-meetings"):
        assert badly_cut(MODELS / name, words()) == []


def test_a_reference_that_is_cut_otherwise_is_told(tmp_path, capsys):
    records = read_reference(MODELS / "arabic-reader")
    records[2]["pieces"][5] += 1
    write_reference(records, tmp_path)
    (tmp_path / "tokenizer.json").symlink_to(MODELS / "arabic-reader" / "tokenizer.json")
    assert main(["reference", str(tmp_path)]) == 1
    assert records[2]["question"] in capsys.readouterr().out
