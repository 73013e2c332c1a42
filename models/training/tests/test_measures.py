import pytest

from isnad_training.normal import f1, name_the_same, normal_words
from isnad_training.reader_measure import share


def test_spelling_and_clitics_do_not_tell_words_apart():
    assert normal_words("بالمدرسةِ الأولـى") == normal_words("والمدرسه اولي") == ["مدرسه", "اولي"]
    assert normal_words("") == normal_words("؟ ـ «»") == []
    assert normal_words("لص") == ["لص"]


def test_f1_counts_shared_words():
    assert f1("محافظ الزهراء", "محافظ الزهراء") == 1
    assert f1("محافظ الزهراء نبيل", "محافظ الزهراء") == pytest.approx(0.8)
    assert f1("", "") == f1("بيت", "نهر") == 0


def test_a_shorter_mention_names_the_same():
    assert name_the_same("الوزيرة سلوى الحمداني", "سلوى الحمداني")
    assert not name_the_same("سلوى الحمداني", "سلوى الكرمي")
    assert not name_the_same("", "سلوى")


def test_a_share_of_nothing_is_nothing():
    assert share([]) == 0
    assert share([True, False, False]) == 0.333
