package org.wholeschool.architecture.planted.concern;

import jakarta.faces.context.FacesContext;

class ServiceWithFaces {

    FacesContext faces;
}
