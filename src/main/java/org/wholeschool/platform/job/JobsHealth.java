package org.wholeschool.platform.job;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.wholeschool.platform.Now;

/**
 * Answers monitoring: 200 while every job is on time, otherwise 503 with the late ones. It is not part of
 * {@code /health/ready}: a late job is late for every node, so removing one from a balancer would help no job and take
 * the pages away. It shows names of late jobs and times, and nothing else.
 */
@WebServlet("/status/jobs")
public class JobsHealth extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LateJobs jobs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<JobState> late = jobs.at(Now.server());
        response.setStatus(late.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().print(answer(late));
    }

    /** @return which jobs are late, since when, and when each last succeeded, in the form of {@code /health} */
    static JsonObject answer(List<JobState> late) {
        JsonArrayBuilder checks = Json.createArrayBuilder();
        late.forEach(job -> checks.add(Json.createObjectBuilder()
                .add("name", job.name())
                .add("status", "DOWN")
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("due", job.next().toString())
                                .add(
                                        "lastSuccess",
                                        job.lastSuccess() == null
                                                ? "never"
                                                : job.lastSuccess().toString()))));
        return Json.createObjectBuilder()
                .add("status", late.isEmpty() ? "UP" : "DOWN")
                .add("checks", checks)
                .build();
    }
}
