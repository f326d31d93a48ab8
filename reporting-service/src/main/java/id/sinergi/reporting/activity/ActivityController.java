package id.sinergi.reporting.activity;

import id.sinergi.http.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Activities")
class ActivityController {

    private final Activities activities;

    ActivityController(Activities activities) {
        this.activities = activities;
    }

    @GetMapping(path = "/api/v1/activities", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listActivities",
            summary = "Activities of all families, newest occurrence first, undated last",
            description = "With measure, scope and period: exactly the records that a dashboard's number counts. In"
                    + " flow measures their values sum to it; of distinct facilities there are as many different"
                    + " units as the number says.")
    Page<Item> list(@ParameterObject ActivityQuery query) {
        return activities.list(query);
    }
}
