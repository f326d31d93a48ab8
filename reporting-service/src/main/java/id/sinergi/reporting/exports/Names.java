package id.sinergi.reporting.exports;

import static java.util.stream.Collectors.joining;

import id.sinergi.reference.CodeLists;
import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import id.sinergi.report.Party;
import id.sinergi.reporting.counting.Breakdown;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What facilities, parties and codes are called in a language. */
public record Names(Directory directory, CodeLists codes, Words words) {

    private static final String SEPARATOR = "; ";
    private static final String BEFORE_CODES = " · ";
    private static final Pattern MONTH = Pattern.compile("PNBP (\\d{4}-\\d{2})");

    public String facility(String id) {
        return directory.facility(id).map(Facility::name).orElse(id);
    }

    public String office(String name) {
        return words.say("office", name);
    }

    public String party(Party party) {
        if (party.organisation() != null) {
            return party.organisation().name();
        }
        return party.facility() == null ? office(String.valueOf(party.regionalOffice())) : facility(party.facility());
    }

    public String parties(Collection<Party> parties) {
        return parties.stream().map(this::party).collect(joining(SEPARATOR));
    }

    /** A code of a list; the code itself where the list has none such. */
    public String code(String list, String code) {
        return codes.find(list, code)
                .map(found -> words.locale().getLanguage().equals("id") ? found.id() : found.en())
                .orElse(code);
    }

    /** Codes of a list, sorted by what they are called. */
    public String codes(String list, Collection<String> codes) {
        return codes.stream().map(code -> code(list, code)).sorted().collect(joining(SEPARATOR));
    }

    /** {@code 13 Program Akselerasi, butir 2} for {@code AKSELERASI_13:2}. */
    public String policyTag(String tag) {
        int colon = tag.indexOf(':');
        return colon < 0
                ? code("policy-schemes", tag)
                : words.say("policyPoint", code("policy-schemes", tag.substring(0, colon)), tag.substring(colon + 1));
    }

    /** A title that is made of proper names and codes, with these called by their names. */
    public String title(String title) {
        int codes = title.lastIndexOf(BEFORE_CODES);
        String last = title.substring(codes < 0 ? 0 : codes + BEFORE_CODES.length());
        String named = Arrays.stream(last.split(", "))
                .map(code -> ofMonth(code).or(() -> anyCode(code)).orElse(code))
                .collect(joining(", "));
        return title.substring(0, title.length() - last.length()) + named;
    }

    /** One value of a breakdown. */
    public String part(Breakdown breakdown, String value) {
        return switch (breakdown) {
            case VISITS_BY_TOPIC -> code("topics", value);
            case VISITS_BY_PURPOSE -> code("purposes", value);
            case AGREEMENTS_SIGNED_BY_FIELD -> code("fields", value);
            case VISITS_BY_PARTNER_KIND, AGREEMENTS_SIGNED_BY_PARTNER_KIND -> words.name("partnerKind", value);
            case AGREEMENTS_SIGNED_BY_KIND -> words.name("agreementKind", value);
            case PARTICIPANTS_ENROLLED_BY_KIND ->
                value.equals("UNSPLIT") ? words.say("unsplit") : code("programme-kinds", value);
            case PARTICIPANTS_ENROLLED_BY_SKILL -> code("skills", value);
            case REHABILITATION_PARTICIPANTS_BY_STAGE -> words.say("stage", value);
            case HARVEST_KILOGRAMS_BY_COMMODITY -> code("commodities", value);
            case ACTIVITIES_BY_POLICY_TAG -> policyTag(value);
        };
    }

    /** {@code PNBP Oktober 2026} for {@code PNBP 2026-10}. */
    private Optional<String> ofMonth(String named) {
        Matcher month = MONTH.matcher(named);
        return month.matches()
                ? Optional.of(words.say("family.STATE_REVENUE") + " " + words.month(YearMonth.parse(month.group(1))))
                : Optional.empty();
    }

    private Optional<String> anyCode(String code) {
        return Stream.of("purposes", "programme-kinds")
                .flatMap(list -> codes.find(list, code).stream())
                .findFirst()
                .map(found -> code(found.list(), code))
                .or(() -> Optional.of(words.name("agreementKind", code)));
    }
}
