"""Whether a given name is more often a man's or a woman's: a hint for pronouns, never a fact about anybody."""

MEN = frozenset(
    "abbas abdel abdul abdullah abraham adam adolfo ahmad ahmed alain alan albert alberto alejandro aleksandr alex alexander alfonso alfredo ali alvaro "
    "amadou amir andre andrea andrei andrew angel anthony antonio antony arif armando arthur asif bashar bashir ben benjamin bernard bill bob boris "
    "boutros brian bruce carl carlos charles christopher claude colin cyril daniel daoud david denis dennis desmond diego dmitry donald eduardo edward "
    "elias emmanuel enrique eric ernesto evo fahd farouk felix felipe fernando fidel francis francisco francois frank franz fred gabriel gary george "
    "gerald gerard gerhard giorgio gordon graham gregory guillermo gustavo guy habib hamid hans harold harry hassan hector henry herbert hosni hugo "
    "hussein ian ibrahim igor isaac ismail ivan ivo jack jacob jacques jalal jamal james jan jason javad javier jean jerry jim jimmy joe joel johan john "
    "johnny jonathan jorge jose joseph joshua juan julian julius karl karim keith kenneth kevin khaled khalid kofi larry leonid leopoldo lionel louis "
    "luca luis mahathir mahmoud malik manuel marc marco marcus mario mark martin massoud matteo matthew maurice mauricio max michael michel miguel mike "
    "mikhail milan mohamed mohammad mohammed mohammad moses muhammad musa mustafa nelson nicholas nicolas nikita nikola nikolai norman olusegun omar "
    "oscar osman otto pablo patrick paul pavel pedro peter petr pervez philip philippe pierre rafael ralph ramon rashid raul raymond rene ricardo "
    "richard robert roberto rodrigo roger roland roman ronald salah salim salva sam samuel saeed sebastian sergei sergio shimon simon slobodan stanislav "
    "stefan stephen steve steven tariq thabo theodore thomas tim timothy tom tomas tommy tony usman victor viktor vincent vladimir walid walter "
    "warren wesley william willy yasser yasir yitzhak yoweri yuri yusuf zalmay zayed".split()
)
WOMEN = frozenset(
    "adela agnes aisha alice amal amina amy ana andrea angela angelina ann anna anne annette asma aung ayesha barbara "
    "beatrice benazir berta betty carla carmen "
    "carol caroline catherine cecilia charlotte chris christine claire clara condoleezza corazon cristina deborah diana dilma "
    "dolores dorothy elena elisabeth "
    "elizabeth ellen emily emma esther eva farida fatima federica florence frances georgia gloria golda grace hanan hanna "
    "heather helen hillary ilse indira "
    "ingrid irene irina irena isabel jacinda jane janet jean jennifer jessica joan joyce judith julia julie karen kate katherine laura leila lena linda "
    "lisa louise lucia lucy luisa madeleine margaret maria marie martha mary megan mercedes michelle mirela miriam monica "
    "nadia nancy natalia nikki nora noor "
    "olga patricia paula rachel rebecca rigoberta rita rosa ruth sabine samantha sandra sara sarah shirin sonia sophie susan suzanne sylvia tansu teresa "
    "theresa tzipi ursula valerie vera veronica victoria violeta virginia yulia zainab zeinab".split()
)


def gender_of(given: str) -> str | None:
    """ "m" or "f" where the given name is nearly always the one or the other; None where it tells nothing."""
    low = given.lower()
    man, woman = low in MEN, low in WOMEN
    if man == woman:
        return None
    return "m" if man else "f"
