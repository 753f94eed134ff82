package org.wholeschool.concern.injury;

import java.util.Locale;

/**
 * A part of the body on which an injury can be marked. Its name is what is stored, encrypted, and never changes; what
 * it is called stands in the texts. Left and right are the child's own: on the front figure the child's right is on the
 * reader's left.
 */
public enum BodyRegion {
    FOREHEAD(Figure.FRONT, Part.HEAD, "M74 45 A48 56 0 0 1 166 45 Z"),
    RIGHT_EYE(Figure.FRONT, Part.HEAD, "M74 48 H117 V72 H73 Z"),
    LEFT_EYE(Figure.FRONT, Part.HEAD, "M166 48 H123 V72 H167 Z"),
    NOSE(Figure.FRONT, Part.HEAD, "M106 75 H134 V97 H106 Z"),
    RIGHT_CHEEK(Figure.FRONT, Part.HEAD, "M73 75 H103 V97 H83 A48 56 0 0 1 73 75 Z"),
    LEFT_CHEEK(Figure.FRONT, Part.HEAD, "M167 75 H137 V97 H157 A48 56 0 0 0 167 75 Z"),
    MOUTH_AND_CHIN(Figure.FRONT, Part.HEAD, "M84 100 H156 A48 56 0 0 1 84 100 Z"),
    RIGHT_EAR(Figure.FRONT, Part.HEAD, "M69 50 Q53 48 55 66 Q58 86 70 82 Z"),
    LEFT_EAR(Figure.FRONT, Part.HEAD, "M171 50 Q187 48 185 66 Q182 86 170 82 Z"),
    THROAT(Figure.FRONT, Part.HEAD, "M100 121 H140 V140 H100 Z"),
    BACK_OF_HEAD(Figure.BACK, Part.HEAD, "M73 62 A47 56 0 1 1 167 62 A47 56 0 1 1 73 62 Z"),
    RIGHT_EAR_BEHIND(Figure.BACK, Part.HEAD, "M171 50 Q187 48 185 66 Q182 86 170 82 Z"),
    LEFT_EAR_BEHIND(Figure.BACK, Part.HEAD, "M69 50 Q53 48 55 66 Q58 86 70 82 Z"),
    BACK_OF_NECK(Figure.BACK, Part.HEAD, "M100 121 H140 V140 H100 Z"),
    RIGHT_SHOULDER(Figure.FRONT, Part.FRONT, "M98 143 V166 H54 Q58 146 82 143 Z"),
    LEFT_SHOULDER(Figure.FRONT, Part.FRONT, "M142 143 V166 H186 Q182 146 158 143 Z"),
    CHEST(Figure.FRONT, Part.FRONT, "M101 143 H139 V169 H168 V214 H72 V169 H101 Z"),
    STOMACH(Figure.FRONT, Part.FRONT, "M72 217 H168 L166 268 H74 Z"),
    PRIVATE_PARTS(Figure.FRONT, Part.FRONT, "M74 271 H166 V300 H74 Z"),
    RIGHT_SHOULDER_BACK(Figure.BACK, Part.BACK, "M142 143 V166 H186 Q182 146 158 143 Z"),
    LEFT_SHOULDER_BACK(Figure.BACK, Part.BACK, "M98 143 V166 H54 Q58 146 82 143 Z"),
    UPPER_BACK(Figure.BACK, Part.BACK, "M101 143 H139 V169 H168 V214 H72 V169 H101 Z"),
    LOWER_BACK(Figure.BACK, Part.BACK, "M72 217 H168 L166 258 H74 Z"),
    BUTTOCKS(Figure.BACK, Part.BACK, "M74 261 H166 V300 H74 Z"),
    RIGHT_UPPER_ARM(Figure.FRONT, Part.ARMS, "M52 169 H69 V226 H46 Z"),
    LEFT_UPPER_ARM(Figure.FRONT, Part.ARMS, "M188 169 H171 V226 H194 Z"),
    RIGHT_FOREARM(Figure.FRONT, Part.ARMS, "M46 229 H69 L62 288 H38 Z"),
    LEFT_FOREARM(Figure.FRONT, Part.ARMS, "M194 229 H171 L178 288 H202 Z"),
    RIGHT_PALM(Figure.FRONT, Part.ARMS, "M37 291 H62 Q66 330 48 334 Q30 330 37 291 Z"),
    LEFT_PALM(Figure.FRONT, Part.ARMS, "M203 291 H178 Q174 330 192 334 Q210 330 203 291 Z"),
    RIGHT_UPPER_ARM_BACK(Figure.BACK, Part.ARMS, "M188 169 H171 V212 H193 Z"),
    LEFT_UPPER_ARM_BACK(Figure.BACK, Part.ARMS, "M52 169 H69 V212 H47 Z"),
    RIGHT_ELBOW(Figure.BACK, Part.ARMS, "M193 215 H171 V240 H196 Z"),
    LEFT_ELBOW(Figure.BACK, Part.ARMS, "M47 215 H69 V240 H44 Z"),
    RIGHT_FOREARM_BACK(Figure.BACK, Part.ARMS, "M196 243 H172 L178 288 H202 Z"),
    LEFT_FOREARM_BACK(Figure.BACK, Part.ARMS, "M44 243 H68 L62 288 H38 Z"),
    RIGHT_BACK_OF_HAND(Figure.BACK, Part.ARMS, "M203 291 H178 Q174 330 192 334 Q210 330 203 291 Z"),
    LEFT_BACK_OF_HAND(Figure.BACK, Part.ARMS, "M37 291 H62 Q66 330 48 334 Q30 330 37 291 Z"),
    RIGHT_THIGH(Figure.FRONT, Part.LEGS, "M74 303 H118 V378 H80 Z"),
    LEFT_THIGH(Figure.FRONT, Part.LEGS, "M166 303 H122 V378 H160 Z"),
    RIGHT_KNEE(Figure.FRONT, Part.LEGS, "M80 381 H118 V412 H82 Z"),
    LEFT_KNEE(Figure.FRONT, Part.LEGS, "M160 381 H122 V412 H158 Z"),
    RIGHT_SHIN(Figure.FRONT, Part.LEGS, "M82 415 H118 L113 494 H86 Z"),
    LEFT_SHIN(Figure.FRONT, Part.LEGS, "M158 415 H122 L127 494 H154 Z"),
    RIGHT_FOOT(Figure.FRONT, Part.LEGS, "M86 497 H113 V526 Q112 534 100 534 H76 Q66 526 86 497 Z"),
    LEFT_FOOT(Figure.FRONT, Part.LEGS, "M154 497 H127 V526 Q128 534 140 534 H164 Q174 526 154 497 Z"),
    RIGHT_THIGH_BACK(Figure.BACK, Part.LEGS, "M166 303 H122 V394 H159 Z"),
    LEFT_THIGH_BACK(Figure.BACK, Part.LEGS, "M74 303 H118 V394 H81 Z"),
    RIGHT_CALF(Figure.BACK, Part.LEGS, "M159 397 H122 L127 494 H154 Z"),
    LEFT_CALF(Figure.BACK, Part.LEGS, "M81 397 H118 L113 494 H86 Z"),
    RIGHT_HEEL_AND_SOLE(Figure.BACK, Part.LEGS, "M154 497 H127 V534 H156 Z"),
    LEFT_HEEL_AND_SOLE(Figure.BACK, Part.LEGS, "M86 497 H113 V534 H84 Z");

    private final Figure figure;
    private final Part part;
    private final String path;

    BodyRegion(Figure figure, Part part, String path) {
        this.figure = figure;
        this.part = part;
        this.path = path;
    }

    /** @return on which figure it is drawn */
    public Figure getFigure() {
        return figure;
    }

    /** @return under which heading of the list it stands */
    public Part getPart() {
        return part;
    }

    /** @return the name of the form's field for the words of an injury there */
    public String getField() {
        return Injuries.FIELD + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return its outline, as SVG says it, on a figure of 240 by 540 */
    public String getPath() {
        return path;
    }

    /** The two figures. */
    public enum Figure {
        FRONT,
        BACK
    }

    /** The headings of the list, in its order. */
    public enum Part {
        HEAD,
        ARMS,
        FRONT,
        BACK,
        LEGS
    }
}
