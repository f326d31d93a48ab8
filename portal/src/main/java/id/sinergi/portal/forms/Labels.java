package id.sinergi.portal.forms;

import id.sinergi.portal.page.Format;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What fields are called, each by the name of its member in the body. */
@Component("labels")
public class Labels {

    private final Format format;
    private final MessageSource messages;

    Labels(Format format, MessageSource messages) {
        this.format = format;
        this.messages = messages;
    }

    /** A field, a group or a row by itself: {@code Tuan rumah 1}. */
    public String of(String pointer) {
        return steps(pointer).getLast();
    }

    /** The way to a field from the outside: {@code Tuan rumah 1 – UPT}. */
    public String way(String pointer) {
        return pointer.isEmpty() ? "" : String.join(" – ", steps(pointer));
    }

    /** What should be known to fill in a field; empty where nothing. */
    public String hint(String pointer) {
        String member = pointer.substring(pointer.lastIndexOf('/') + 1);
        String hint = messages.getMessage("forms.hint." + member, null, "", LocaleContextHolder.getLocale());
        return hint == null ? "" : hint;
    }

    private List<String> steps(String pointer) {
        var steps = new ArrayList<String>();
        String before = "";
        for (String step : pointer.substring(1).split("/", -1)) {
            if (step.matches("\\d+") && !steps.isEmpty()) {
                steps.add(steps.removeLast() + " " + (Integer.parseInt(step) + 1));
            } else {
                steps.add(named(before, step));
            }
            before = step;
        }
        return steps;
    }

    private String named(String holder, String member) {
        return switch (holder) {
            case "withdrawn" -> format.code("withdrawal-reasons", member);
            case "byProposalKind" -> format.code("proposal-kinds", member);
            case "otherTexts" -> format.named("forms.member.other");
            default -> format.named("forms.member." + member);
        };
    }
}
