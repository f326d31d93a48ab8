package id.sinergi.visit.web;

import id.sinergi.http.Call;
import id.sinergi.imports.ImportEndpoints;
import id.sinergi.imports.Imports;
import id.sinergi.imports.Recorded;
import id.sinergi.imports.Recording;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Request;
import id.sinergi.reference.ReferenceData;
import id.sinergi.visit.Visits;
import id.sinergi.visit.model.Visit;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of visits over HTTP. */
@RestController
@RequestMapping(VisitController.PATH + "/imports")
@Tag(name = "visits")
class ImportController extends ImportEndpoints<Visit> {

    ImportController(Imports imports, Visits visits, ReferenceData reference) {
        super(imports, VisitController.PATH, Visit.class, VisitColumns.of(reference), new Rows(visits));
    }

    private record Rows(Visits visits) implements Recording<Visit> {

        @Override
        public Recorded store(Call call, Visit row) {
            Answer<Visit> answer = visits.report(Request.create(call, row), row);
            return new Recorded(answer.stored().id(), answer.repeated(), answer.warnings(), answer.candidates());
        }

        @Override
        public Recorded check(Call call, Visit row) {
            Answer<Visit> answer = visits.rehearse(Request.create(call, row), row);
            return new Recorded(
                    answer.repeated() ? answer.stored().id() : null,
                    answer.repeated(),
                    answer.warnings(),
                    answer.candidates());
        }
    }
}
