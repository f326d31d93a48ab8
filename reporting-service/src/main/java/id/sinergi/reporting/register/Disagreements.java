package id.sinergi.reporting.register;

import static id.sinergi.reporting.register.Mark.Code.DATE_DISPUTED;
import static id.sinergi.reporting.register.Mark.Code.UNCONFIRMED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds where the two sides of a visit contradict each other, or one of them has not spoken yet. */
final class Disagreements {

    private final JsonNode visit;
    private final List<Mark> marks = new ArrayList<>();

    private Disagreements(JsonNode visit) {
        this.visit = visit;
    }

    static List<Mark> of(JsonNode visit, boolean held) {
        var disagreements = new Disagreements(visit);
        disagreements.disputed();
        if (held) {
            disagreements.unconfirmed();
        }
        return disagreements.marks;
    }

    private void disputed() {
        if (visit.path("disputed").asBoolean(false)) {
            var days = new TreeSet<String>();
            days.add(day(visit.path("on")));
            Stream.concat(
                            visit.path("claims").valueStream(),
                            visit.path("disputes").valueStream())
                    .forEach(said -> days.add(day(said.path("values").path("on"))));
            days.remove("");
            String detail = days.size() > 1
                    ? "told as " + String.join(" and ", days) + "; until it is settled the host's report decides"
                    : "the two sides tell it differently; until it is settled the host's report decides";
            marks.add(Mark.of(DATE_DISPUTED, "/on", detail));
        }
    }

    private static String day(JsonNode date) {
        return date.isObject()
                ? date.path("from").asString("") + " to " + date.path("to").asString("")
                : date.asString("");
    }

    /**
     * A side of ours that has said nothing, where there is another side of ours. What neither side reported, but somebody
     * else for them, is confirmed as soon as one of them says so.
     */
    private void unconfirmed() {
        Set<String> hosts = ours("hosts");
        Set<String> visitors = ours("visitors");
        if (hosts.isEmpty() || visitors.isEmpty() || !Collections.disjoint(hosts, visitors)) {
            return;
        }
        Set<String> spoken = spoken();
        boolean hostsSpoke = !Collections.disjoint(hosts, spoken);
        boolean visitorsSpoke = !Collections.disjoint(visitors, spoken);
        if (!hostsSpoke && !visitorsSpoke) {
            marks.add(Mark.of(UNCONFIRMED, "", "no side that took part has reported or confirmed it"));
        } else if (visit.path("reportedBy").isString() && !hostsSpoke) {
            silent("/hosts", hosts);
        } else if (visit.path("reportedBy").isString() && !visitorsSpoke) {
            silent("/visitors", visitors);
        }
    }

    private void silent(String pointer, Set<String> side) {
        String detail = String.join(", ", side) + " took part and has neither reported nor confirmed it";
        marks.add(Mark.of(UNCONFIRMED, pointer, detail));
    }

    /** Who reported, confirmed or disputed it, and whose report was merged into it. */
    private Set<String> spoken() {
        var spoken = new TreeSet<String>();
        spoken.add(visit.path("reportedBy").asString(""));
        visit.path("claims")
                .forEach(claim -> spoken.add(claim.path("reportedBy").asString("")));
        visit.path("confirmations")
                .forEach(confirmation -> spoken.add(confirmation.path("by").asString("")));
        visit.path("disputes").forEach(dispute -> spoken.add(dispute.path("by").asString("")));
        spoken.remove("");
        return spoken;
    }

    private Set<String> ours(String side) {
        var names = new TreeSet<String>();
        visit.path(side)
                .forEach(party -> names.add(party.path("facility")
                        .asString(party.path("regionalOffice").asString(""))));
        names.remove("");
        return names;
    }
}
