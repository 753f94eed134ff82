package org.wholeschool.architecture.planted.concern;

public class Text {}
