"""Three kinds of complaints for the tables: a parked car, a broken road, and one that asks nothing further."""

from madang.chat.rules.filing.kinds import Asked, Kind, Option

CAR = Kind(
    "car",
    "불법 주정차",
    "주정차",
    parking=True,
    asked=(
        Asked("since", "언제부터 서 있었나요?", options=(Option("now", "방금"), Option("often", "자주 그래요"))),
        Asked(
            "blocks",
            "무엇을 막고 있나요?",
            several=True,
            options=(
                Option("road", "차가 다니는 길"),
                Option("walk", "인도"),
                Option("gate", "출입구나 차고"),
            ),
        ),
    ),
    violations=(Option("hydrant", "소화전 5m 이내"), Option("corner", "교차로 모퉁이 5m 이내")),
)
ROAD = Kind(
    "road", "도로 파손", "도로", asked=(Asked("size", "얼마나 큰가요?", required=True), Asked("note", "더 있나요?"))
)
LAMP = Kind("lamp", "가로등", "도로")
KINDS = {kind.id: kind for kind in (CAR, ROAD, LAMP)}
