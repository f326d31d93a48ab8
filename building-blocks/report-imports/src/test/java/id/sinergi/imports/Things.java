package id.sinergi.imports;

import id.sinergi.http.Call;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reference.ReferenceData;
import id.sinergi.report.InvalidReport;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service that keeps things in memory. */
@SpringBootApplication
public class Things {

    static final String PATH = "/api/v1/things";

    @Bean
    Store store(@Value("${things.kept:true}") boolean kept) {
        return new Store(kept);
    }

    /** Nobody has to say who asks. */
    @Bean
    Filter somebody() {
        return (request, answer, rest) -> rest.doFilter(
                new HttpServletRequestWrapper((HttpServletRequest) request) {
                    @Override
                    public Principal getUserPrincipal() {
                        return () -> "somebody";
                    }
                },
                answer);
    }

    /** Things by id; refuses a title "wrong", and everything while it is away. */
    static final class Store implements Recording<Thing> {

        private final Map<UUID, Thing> things = new ConcurrentHashMap<>();
        private final Set<String> senders = ConcurrentHashMap.newKeySet();
        private volatile int awayAfter = Integer.MAX_VALUE;
        private final boolean keeping;

        /** Holds nothing where only the import itself is to need memory. */
        Store(boolean keeping) {
            this.keeping = keeping;
        }

        @Override
        public Recorded store(Call call, Thing thing) {
            Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                    .ifPresent(sender -> senders.add(sender.getName()));
            Recorded checked = check(call, thing);
            if (things.size() >= awayAfter) {
                throw Refusal.of(ProblemType.UNAVAILABLE, "The store does not answer.");
            }
            UUID id = call.key() == null ? UUID.randomUUID() : call.key();
            Thing before = keeping ? things.putIfAbsent(id, thing) : null;
            if (before != null && !before.equals(thing)) {
                throw Refusal.of(ProblemType.KEY_REUSED, "Take a new UUID for a new request.");
            }
            return new Recorded(id, before != null, checked.warnings(), checked.candidates());
        }

        @Override
        public Recorded check(Call call, Thing thing) {
            if ("wrong".equals(thing.title())) {
                throw new InvalidReport(List.of(
                        new InvalidReport.Fault("/title", "is wrong"),
                        new InvalidReport.Fault("/on", "is wrong, too")));
            }
            if ("broken".equals(thing.title())) {
                throw new IllegalStateException("a fault of the service");
            }
            return new Recorded(null, false, List.of(), List.of());
        }

        Map<UUID, Thing> things() {
            return things;
        }

        /** For whom things were stored. */
        Set<String> senders() {
            return senders;
        }

        void clear() {
            things.clear();
            senders.clear();
            awayAfter = Integer.MAX_VALUE;
        }

        /** Answers no more once it holds so many things. */
        void awayAfter(int count) {
            awayAfter = count;
        }
    }

    @RestController
    @RequestMapping(PATH + "/imports")
    static class ImportController extends ImportEndpoints<Thing> {

        ImportController(Imports imports, Store store) {
            super(imports, PATH, Thing.class, columns(), store);
        }

        private static Columns columns() {
            return new Columns(ReferenceData.bundled())
                    .text("title", "/title", "judul", "title", "…")
                    .required()
                    .number("count", "/count", "jumlah", "count", "3")
                    .date("on", "/on", "tanggal", "date", "2025-11-28")
                    .weekday("day", "/day", "hari", "weekday")
                    .parties("parties", "/parties", "pihak", "parties", "Lapas Kelas IIB Banjar")
                    .codes("topics", "/topics", "topics", "topik", "topics")
                    .truth("provisional", "/provisional", "sementara", "provisional")
                    .text("sourcePublisher", "/sources/0/publisher", "penerbit", "publisher", "…")
                    .date("sourcePublishedOn", "/sources/0/publishedOn", "terbit", "published", "2025-11-28");
        }
    }
}
