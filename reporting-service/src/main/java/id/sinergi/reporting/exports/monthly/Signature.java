package id.sinergi.reporting.exports.monthly;

import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.exports.Words;

/** Where the head signs: the place, where the directory knows it, and lines to fill in. */
record Signature(MonthlyReport report) {

    private static final String LINE = "…………………………";

    void into(Markup body) {
        Words words = report.words();
        Markup block = body.add("div").styled("signature");
        block.add("p", place() + ", " + LINE);
        block.add("p", head(words));
        block.add("p", " ").styled("room");
        block.add("p", LINE + LINE);
        block.add("p", words.say("monthly.nip") + " " + LINE);
    }

    private String head(Words words) {
        return report.whose().scope().kind() == Scope.Kind.NATION
                ? words.say("monthly.headOfTheNation")
                : words.say("monthly.head", report.whose().title(report.names()));
    }

    private String place() {
        return switch (report.whose().scope().kind()) {
            case FACILITY ->
                report.names()
                        .directory()
                        .facility(report.whose().scope().id())
                        .map(facility -> facility.regency())
                        .orElse(LINE);
            case REGIONAL_OFFICE, NATION -> LINE;
        };
    }
}
