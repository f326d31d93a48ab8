package id.sinergi.portal.records.command;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.records.Beside;
import id.sinergi.portal.records.Family;
import id.sinergi.portal.records.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Offers on a record's page what its viewer can do with it and with its parts. */
@Component("commandOffers")
class Offers implements Beside {

    @Override
    public void offer(Family family, Told record, Viewer viewer, Model page) {
        Standing standing = Standing.of(viewer, record);
        List<Command> allowed = Catalogue.commands(family).stream()
                .filter(command -> standing.may(command.right()))
                .filter(command -> command.part() != null || command.fits(record))
                .filter(command -> !command.name().equals("same-as") || hasCandidates(page))
                .toList();
        String root = "/" + family.path() + "/" + record.text("id") + "/";
        page.addAttribute(
                "offers",
                Stream.concat(
                                ofDeposit(family, record, standing),
                                allowed.stream()
                                        .filter(command -> command.part() == null)
                                        .map(command -> new Offer(command.key(), root + command.name())))
                        .toList());
        page.addAttribute("partOffers", ofParts(record, allowed, root));
    }

    /** Another figure takes a deposit's place in the form in which it was reported. */
    private static Stream<Offer> ofDeposit(Family family, Told record, Standing standing) {
        return family == Family.STATE_REVENUE && standing.reports()
                ? Stream.of(new Offer(
                        Command.CORRECTION,
                        "/state-revenue/new?facility=" + record.text("facility") + "&month=" + record.text("month")))
                : Stream.empty();
    }

    private static boolean hasCandidates(Model page) {
        return page.getAttribute("candidates") instanceof List<?> candidates && !candidates.isEmpty();
    }

    private static Map<String, List<Offer>> ofParts(Told record, List<Command> allowed, String root) {
        Map<String, List<Offer>> offers = new HashMap<>();
        for (Told part : Stream.concat(record.each("cohorts").stream(), openFollowUps(record))
                .toList()) {
            String kind = part.has("what") ? "follow-ups" : "cohorts";
            String id = Objects.requireNonNullElse(part.text("id"), "");
            List<Offer> own = allowed.stream()
                    .filter(command -> kind.equals(command.part()) && command.fits(part))
                    .filter(_ -> !"WITHDRAWN".equals(record.text("status")))
                    .map(command -> new Offer(command.key(), root + kind + "/" + id + "/" + command.name()))
                    .toList();
            if (!own.isEmpty()) {
                offers.put(id, own);
            }
        }
        return offers;
    }

    private static Stream<Told> openFollowUps(Told record) {
        return record.each("followUps").stream().filter(one -> !one.has("done"));
    }

    /**
     * Something that can be done.
     *
     * @param key of its name in messages
     * @param href the page with its form
     */
    record Offer(String key, String href) {}
}
