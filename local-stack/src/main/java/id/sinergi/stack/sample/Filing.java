package id.sinergi.stack.sample;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.stack.SinergiService;
import id.sinergi.stack.sample.MonthPlan.Decision;
import java.util.Map;

/** Submits months, as an operator who takes them over or as the facility itself, and decides on them as their office. */
final class Filing {

    private static final String PATH = "/api/v1/submissions";

    private final Services services;
    private final Outcome outcome;

    Filing(Services services, Outcome outcome) {
        this.services = services;
        this.outcome = outcome;
    }

    void file(MonthPlan plan) {
        boolean takenOver = plan.submittedAt() != null;
        Services.Answer submitted = post(
                plan,
                "submission",
                takenOver ? "operator" : "facility:" + plan.place().id(),
                PATH,
                "",
                report(plan)
                        .withIf(takenOver, "submittedAt", String.valueOf(plan.submittedAt()))
                        .members());
        if (submitted.isAccepted()) {
            outcome.count("months submitted");
            decide(plan, submitted);
        }
    }

    private void decide(MonthPlan plan, Services.Answer submitted) {
        if (plan.decision() == Decision.VERIFIED) {
            verify(plan, submitted);
        } else if (plan.decision() != Decision.WAITS) {
            Map<String, Object> why = Map.of("reason", "Lengkapi sumber dan jumlah peserta (data contoh)");
            Services.Answer returned = command(plan, "return", submitted, why);
            outcome.count("months returned");
            if (plan.decision() != Decision.RETURNED && returned.isAccepted()) {
                again(plan, returned);
            }
        }
    }

    private void again(MonthPlan plan, Services.Answer returned) {
        Services.Answer again = post(
                plan,
                "again",
                "facility:" + plan.place().id(),
                PATH,
                version(returned),
                report(plan).members());
        if (again.isAccepted() && plan.decision() == Decision.RETURNED_AND_THEN_VERIFIED) {
            verify(plan, again);
        }
    }

    private void verify(MonthPlan plan, Services.Answer submitted) {
        if (command(plan, "verification", submitted, Map.of("note", Body.NOTE)).isAccepted()) {
            outcome.count("months verified");
        }
    }

    private Services.Answer command(MonthPlan plan, String command, Services.Answer on, Map<String, Object> body) {
        String path = PATH + "/" + on.body().path("id").asString() + "/" + command;
        return post(plan, command, "office:" + plan.place().office(), path, version(on), body);
    }

    private Services.Answer post(
            MonthPlan plan, String what, String as, String path, String ifMatch, Map<String, Object> body) {
        String name = plan.name() + "/" + what;
        Services.Answer answer =
                services.send(as, SinergiService.REPORTING_SERVICE, "POST", path, Report.key(name), ifMatch, body);
        if (!answer.isAccepted()) {
            outcome.refuse(name + " by " + as, answer.body());
        }
        return answer;
    }

    private static Body report(MonthPlan plan) {
        return Body.of("facility", plan.place().id())
                .with("period", plan.month().toString())
                .with("nil", plan.nil())
                .with("note", Body.NOTE);
    }

    private static String version(Services.Answer answer) {
        return requireNonNullElse(answer.etag(), "");
    }
}
