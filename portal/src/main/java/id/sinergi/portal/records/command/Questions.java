package id.sinergi.portal.records.command;

import id.sinergi.portal.page.Format;
import id.sinergi.portal.page.Numerals;
import id.sinergi.portal.records.Told;
import id.sinergi.portal.records.Words;
import id.sinergi.portal.records.command.Question.Option;
import id.sinergi.portal.services.Problem;
import id.sinergi.reference.CodeLists;
import id.sinergi.reference.Directory;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** Makes a command's form: what can be chosen, what stands in it, what is wrong with it. */
@Component("commandQuestions")
class Questions {

    private static final List<String> DURATIONS = List.of("P6M", "P1Y", "P2Y", "P3Y", "P4Y", "P5Y", "P10Y");

    private final CodeLists codes;
    private final Directory directory;
    private final Format format;
    private final Words words;

    Questions(CodeLists codes, Directory directory, Format format, Words words) {
        this.codes = codes;
        this.directory = directory;
        this.format = format;
        this.words = words;
    }

    /**
     * The form's fields.
     *
     * @param told the record, or its part that the command is about
     * @param sent before; null: a new form, in which a correction begins with what the record says
     */
    List<Question> of(Command command, Told told, Standing standing, @Nullable Sent sent, @Nullable Problem problem) {
        return command.fields().stream()
                .map(field -> new Question(
                        field,
                        label(field),
                        sent == null || (command.corrects() && !sent.touches(field))
                                ? before(command, field, told, standing)
                                : typed(field, sent.typed()),
                        options(field, told, standing),
                        error(field, problem),
                        sent != null && command.corrects() ? meanwhile(field, told, sent) : null))
                .toList();
    }

    /** What a field's member says by now where that is not what the form began with. */
    private @Nullable String meanwhile(Field field, Told told, Sent sent) {
        JsonNode now = Body.at(told.json(), field.name());
        JsonNode then = sent.original().at(field);
        if (Body.isEmpty(now) ? Body.isEmpty(then) : now.equals(then)) {
            return null;
        }
        String text = words.text(field.label(), now);
        return text.isEmpty() ? "–" : text;
    }

    /** What is wrong with no field in particular. */
    static List<String> others(Command command, Problem problem) {
        return problem.errors().stream()
                .filter(error -> command.fields().stream().noneMatch(field -> isAt(field, error)))
                .map(Problem.FieldError::detail)
                .toList();
    }

    /** That of the whole path where it has one, such as {@code validity.from}, else that of its last step. */
    private String label(Field field) {
        String whole = words.label(field.name());
        return whole.equals(field.label()) ? words.label(field.label()) : whole;
    }

    private static List<String> before(Command command, Field field, Told record, Standing standing) {
        if (field.type() == Field.Type.BY && standing.answersAs().size() == 1) {
            return standing.answersAs();
        }
        return command.corrects() ? stored(field, Body.at(record.json(), field.name())) : List.of();
    }

    private static List<String> stored(Field field, JsonNode value) {
        return switch (field.type()) {
            case CODES -> value.valueStream().map(JsonNode::asString).toList();
            case LINES ->
                List.of(String.join(
                        "\n", value.valueStream().map(JsonNode::asString).toList()));
            case DATE -> date(value);
            case DECIMAL ->
                value.isNumber() ? List.of(Numerals.written(value, LocaleContextHolder.getLocale())) : List.of();
            default -> value.isValueNode() && !value.isNull() ? List.of(value.asString()) : List.of();
        };
    }

    private static List<String> date(JsonNode value) {
        if (value.isObject()) {
            return List.of(
                    "", value.path("from").asString() + "/" + value.path("to").asString());
        }
        String text = value.asString("");
        return text.length() == "2025-11-28".length() ? List.of(text) : List.of("", text);
    }

    private static List<String> typed(Field field, MultiValueMap<String, String> typed) {
        List<String> values = Objects.requireNonNullElse(typed.get(field.name()), List.of());
        return field.type() == Field.Type.DATE
                ? Stream.of(field.name(), field.name() + ".partly")
                        .map(name -> Objects.requireNonNullElse(typed.getFirst(name), ""))
                        .toList()
                : values;
    }

    private List<Option> options(Field field, Told record, Standing standing) {
        return switch (field.type()) {
            case CODE, CODES ->
                codes.list(field.list()).stream()
                        .map(code -> new Option(code.code(), format.code(field.list(), code.code())))
                        .toList();
            case NAMED ->
                field.choices().stream()
                        .map(code -> new Option(code, words.named(field.list(), code)))
                        .toList();
            case FACILITY ->
                directory.facilities().stream()
                        .map(facility -> new Option(facility.id(), facility.name()))
                        .sorted(Comparator.comparing(Option::text))
                        .toList();
            case OFFICE ->
                directory.regionalOffices().stream()
                        .map(office -> new Option(office, office))
                        .toList();
            case DURATION ->
                DURATIONS.stream()
                        .map(duration -> new Option(duration, words.duration(duration)))
                        .toList();
            case BY ->
                standing.answersAs().stream()
                        .map(party -> new Option(party, words.who(party).text()))
                        .toList();
            case CANDIDATE, JOINED ->
                record.each(field.type() == Field.Type.JOINED ? "joined" : "candidates").stream()
                        .map(visit -> new Option(
                                String.valueOf(visit.text("id")), words.title(visit) + ", " + words.when(visit, "on")))
                        .toList();
            default -> List.of();
        };
    }

    private static @Nullable String error(Field field, @Nullable Problem problem) {
        return problem == null
                ? null
                : problem.errors().stream()
                        .filter(error -> isAt(field, error))
                        .map(Problem.FieldError::detail)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isAt(Field field, Problem.FieldError error) {
        String pointer = Objects.requireNonNullElse(error.pointer(), "");
        String place = "/" + field.name().replace('.', '/');
        return pointer.equals(place) || pointer.startsWith(place + "/");
    }

    /**
     * What was sent before.
     *
     * @param original what the form began with
     */
    record Sent(MultiValueMap<String, String> typed, Original original) {

        boolean touches(Field field) {
            return Body.isTouched(field, typed, original);
        }
    }
}
