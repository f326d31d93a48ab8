package id.sinergi.reporting.register;

import static id.sinergi.reporting.register.Mark.Code.UNMAPPED_OTHER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Finds where a record, a cohort or a harvest says OTHER instead of a code, and what it stands for. */
final class OtherCodes {

    private static final String OTHER = "OTHER";
    private static final String TEXTS = "otherTexts";

    /** Parts with texts of their own. */
    private static final List<String> PARTS = List.of("cohorts", "harvests");

    /** Members without codes of a list: what others say, words, and the kind of a partner, which an officer knows. */
    private static final Set<String> WITHOUT_CODES =
            Set.of("organisation", "claims", "disputes", "statedFigures", "sources", "remarks", "followUps", TEXTS);

    private final JsonNode texts;
    private final TreeSet<Place> found = new TreeSet<>();

    private OtherCodes(JsonNode part) {
        this.texts = part.path(TEXTS);
    }

    /** A mark for every place, with the text that the record has for it. */
    static List<Mark> in(JsonNode state) {
        var marks = new ArrayList<>(within(state, ""));
        for (String parts : PARTS) {
            for (int i = 0; i < state.path(parts).size(); i++) {
                marks.addAll(within(state.path(parts).path(i), "/" + parts + "/" + i));
            }
        }
        return marks;
    }

    private static List<Mark> within(JsonNode part, String at) {
        var codes = new OtherCodes(part);
        codes.members(part, at, List.of());
        return codes.found.stream().map(codes::mark).toList();
    }

    private void members(JsonNode object, String at, List<String> path) {
        object.properties().forEach(member -> {
            String name = member.getKey();
            if (name.equals(OTHER)) {
                found.add(new Place(at, path));
            } else if (!WITHOUT_CODES.contains(name) && !(path.isEmpty() && PARTS.contains(name))) {
                value(member.getValue(), at + "/" + name, append(path, name));
            }
        });
    }

    private void value(JsonNode value, String at, List<String> path) {
        if (value.isObject()) {
            members(value, at, path);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                value(value.get(i), value.get(i).isString() ? at : at + "/" + i, path);
            }
        } else if (value.isString() && value.stringValue().equals(OTHER)) {
            found.add(new Place(at, path));
        }
    }

    private Mark mark(Place place) {
        String detail = text(place.path())
                .map(text -> "OTHER stands for: " + text)
                .orElse("OTHER does not say what is meant; add a short text under otherTexts");
        return Mark.of(UNMAPPED_OTHER, place.pointer(), detail);
    }

    /** Texts are given by the member, however deep the code lies in it. */
    private Optional<String> text(List<String> path) {
        return path.reversed().stream()
                .map(texts::path)
                .filter(JsonNode::isString)
                .findFirst()
                .or(() -> Optional.of(texts.path(String.join("/", path))).filter(JsonNode::isString))
                .map(JsonNode::stringValue);
    }

    private static List<String> append(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private record Place(String pointer, List<String> path) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return pointer.compareTo(other.pointer);
        }
    }
}
