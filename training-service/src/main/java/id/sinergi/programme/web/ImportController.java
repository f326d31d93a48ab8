package id.sinergi.programme.web;

import id.sinergi.http.Call;
import id.sinergi.imports.ImportEndpoints;
import id.sinergi.imports.Imports;
import id.sinergi.imports.Recorded;
import id.sinergi.imports.Recording;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Request;
import id.sinergi.programme.Programmes;
import id.sinergi.programme.model.Programme;
import id.sinergi.programme.model.ProgrammeReport;
import id.sinergi.reference.ReferenceData;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of programmes over HTTP. */
@RestController
@RequestMapping(ProgrammeController.PATH + "/imports")
@Tag(name = "programmes")
class ImportController extends ImportEndpoints<ProgrammeReport> {

    ImportController(Imports imports, Programmes programmes, ReferenceData reference) {
        super(
                imports,
                ProgrammeController.PATH,
                ProgrammeReport.class,
                ProgrammeColumns.of(reference),
                new Rows(programmes));
    }

    private record Rows(Programmes programmes) implements Recording<ProgrammeReport> {

        @Override
        public Recorded store(Call call, ProgrammeReport row) {
            Answer<Programme> answer = programmes.report(Request.create(call, row), row);
            return new Recorded(answer.stored().id(), answer.repeated(), answer.warnings(), answer.candidates());
        }

        @Override
        public Recorded check(Call call, ProgrammeReport row) {
            Answer<Programme> answer = programmes.rehearse(Request.create(call, row), row);
            return new Recorded(
                    answer.repeated() ? answer.stored().id() : null,
                    answer.repeated(),
                    answer.warnings(),
                    answer.candidates());
        }
    }
}
