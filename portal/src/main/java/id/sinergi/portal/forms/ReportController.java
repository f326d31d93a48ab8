package id.sinergi.portal.forms;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which one chooses what to report, and how. */
@Controller
class ReportController {

    @GetMapping("/report")
    String choices() {
        return "forms/report";
    }
}
