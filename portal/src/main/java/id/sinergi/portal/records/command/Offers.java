package id.sinergi.portal.records.command;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.records.Beside;
import id.sinergi.portal.records.Family;
import id.sinergi.portal.records.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Offers on a record's page what its viewer can do with it and with its parts. */
@Component("commandOffers")
class Offers implements Beside {

    private final PartTitles titles;

    Offers(PartTitles titles) {
        this.titles = titles;
    }

    @Override
    public void offer(Family family, Told record, Viewer viewer, Model page) {
        Standing standing = Standing.of(viewer, record);
        List<Command> allowed = Catalogue.commands(family).stream()
                .filter(command -> standing.may(command.right()))
                .filter(command -> command.part() != null || command.fits(record))
                .filter(command -> !command.asksFor(Field.Type.CANDIDATE) || hasCandidates(page))
                .filter(command ->
                        !command.asksFor(Field.Type.JOINED) || record.has("absorbed") || record.has("distinctFrom"))
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
        Map<String, List<Offer>> ofParts = ofParts(record, allowed, root);
        page.addAttribute("partOffers", ofParts);
        page.addAttribute("partyOffers", parties(record, ofParts));
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
        if (Set.of("WITHDRAWN", "MERGED").contains(String.valueOf(record.text("status")))) {
            return offers;
        }
        for (Parts parts : Parts.values()) {
            parts.in(record).filter(part -> !part.has("done")).forEach(part -> {
                String id = Objects.requireNonNullElse(part.text("id"), "");
                List<Offer> own = allowed.stream()
                        .filter(command -> parts.path().equals(command.part()) && command.fits(part))
                        .map(command -> new Offer(command.key(), root + parts.path() + "/" + id + "/" + command.name()))
                        .toList();
                if (!own.isEmpty()) {
                    offers.put(id, own);
                }
            });
        }
        return offers;
    }

    /** Who takes part and can be corrected, which has no table of its own. */
    private List<Party> parties(Told record, Map<String, List<Offer>> offers) {
        return Parts.PARTIES
                .in(record)
                .flatMap(party -> offers.getOrDefault(String.valueOf(party.text("id")), List.of()).stream()
                        .map(offer -> new Party(titles.of(party), offer)))
                .toList();
    }

    /**
     * Something that can be done.
     *
     * @param key of its name in messages
     * @param href the page with its form
     */
    record Offer(String key, String href) {}

    /** What can be done with a party. */
    record Party(String name, Offer offer) {}
}
