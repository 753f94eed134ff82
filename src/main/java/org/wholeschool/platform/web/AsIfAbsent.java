package org.wholeschool.platform.web;

/** A fault that is answered as if there were no such page: what was asked for is not there, or is not theirs. */
public interface AsIfAbsent {}
