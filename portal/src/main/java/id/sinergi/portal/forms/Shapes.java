package id.sinergi.portal.forms;

import static id.sinergi.portal.forms.Field.choice;
import static id.sinergi.portal.forms.Field.choices;
import static id.sinergi.portal.forms.Field.longText;
import static id.sinergi.portal.forms.Field.number;
import static id.sinergi.portal.forms.Field.plain;
import static id.sinergi.portal.forms.Field.text;

import id.sinergi.reference.CodeLists;
import org.springframework.stereotype.Component;

/** What the forms of the families ask for: what a clerk commonly knows. The rest is added on the record's page or imported. */
@Component
class Shapes {

    private static final int MOST_PEOPLE = 10_000;

    private final CodeLists codes;

    Shapes(CodeLists codes) {
        this.codes = codes;
    }

    Shape of(Family family) {
        return switch (family) {
            case VISITS -> visits();
            case AGREEMENTS -> agreements();
            case PROGRAMMES -> ProgrammeShape.of(codes);
        };
    }

    private Shape visits() {
        Shape shape = new Shape()
                .with(choice("/status", "visit-statuses").needed(), longText("/cancellationReason", 2_000))
                .parties("/hosts", 1)
                .parties("/visitors", 1)
                .needing("/hosts", "/visitors")
                .parties("/accompanying", 0)
                .with(
                        plain(Kind.DATE, "/on"),
                        plain(Kind.TIME, "/startTime"),
                        choice("/statedWeekday", "weekdays"),
                        text("/dateInferred", 300),
                        choices("/purposes", "purposes").needed(),
                        text("/otherTexts/purposes", 100),
                        choices("/topics", "topics").needed(),
                        text("/otherTexts/topics", 100),
                        text("/venue", 300),
                        number("/delegationSize", 1, MOST_PEOPLE),
                        plain(Kind.LINES, "/delegationRoles"),
                        plain(Kind.LINES, "/sitesToured"),
                        plain(Kind.LINES, "/outcomes"),
                        number("/boardSession/cases", 0, MOST_PEOPLE),
                        number("/boardSession/workersAppointed", 0, MOST_PEOPLE));
        codes.list("proposal-kinds")
                .forEach(kind -> shape.with(number("/boardSession/byProposalKind/" + kind.code(), 0, MOST_PEOPLE)));
        return shared(shape);
    }

    private static Shape agreements() {
        Shape shape = new Shape()
                .with(
                        choice("/kind", "agreement-kinds").needed(),
                        choice("/status", "agreement-statuses").needed(),
                        text("/title", 300),
                        plain(Kind.DATE, "/signedOn"),
                        text("/dateInferred", 300),
                        plain(Kind.DATE, "/signingPlan/on"),
                        longText("/signingPlan/note", 2_000),
                        plain(Kind.DATE, "/terminatedOn"),
                        longText("/terminationReason", 2_000))
                .parties("/parties", 2)
                .needing("/parties")
                .with(
                        text("/parties/*/reference", 300),
                        choice("/parties/*/capacity", "capacities"),
                        text("/parties/*/officeHeld", 300))
                .parties("/covered", 0)
                .with(
                        choices("/fields", "fields"),
                        text("/otherTexts/fields", 100),
                        plain(Kind.FLAG, "/fieldsAmongOthers"),
                        choice("/validity/kind", "validity-kinds"),
                        plain(Kind.DATE, "/validity/from").when("/validity/kind", "FIXED", "OPEN_ENDED"),
                        plain(Kind.DATE, "/validity/until").when("/validity/kind", "FIXED"),
                        plain(Kind.DURATION, "/validity/duration").when("/validity/kind", "FIXED"),
                        text("/parent/reference", 300),
                        text("/parent/title", 300),
                        text("/predecessor/reference", 300),
                        text("/predecessor/title", 300),
                        longText("/leftOpenBySource", 2_000));
        return shared(shape);
    }

    /** What every report can say. */
    static Shape shared(Shape shape) {
        return shape.with(
                        choice("/policyTags/*/scheme", "policy-schemes"),
                        number("/policyTags/*/number", 1, 99),
                        text("/sources/*/publisher", 300),
                        text("/sources/*/title", 300),
                        plain(Kind.URL, "/sources/*/url"),
                        plain(Kind.DAY, "/sources/*/publishedOn"),
                        text("/followUps/*/what", 1_000),
                        text("/followUps/*/who", 300),
                        plain(Kind.DATE, "/followUps/*/due"),
                        text("/statedFigures/*/what", 300),
                        number("/statedFigures/*/value", 0, Long.MAX_VALUE),
                        text("/statedFigures/*/unit", 300),
                        text("/statedFigures/*/about", 300),
                        plain(Kind.DATE, "/statedFigures/*/asOf"),
                        text("/occasion", 100),
                        choice("/reportedBy", "own-facilities"))
                .rows("/policyTags", 0);
    }
}
