package org.wholeschool.architecture.planted.concern;

import jakarta.ws.rs.GET;

class PageThatAnswersRest {

    @GET
    public String answer() {
        return "";
    }
}
