package org.wholeschool.school.siteplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.BadInput;

class OutlineTest {

    private static final int HEIGHT = 500;

    private static Outline polygon(String corners) {
        return Outline.of(Outline.Kind.POLYGON, corners);
    }

    @Test
    void whatLiesOnTheFloorAndCanBeSeenFits() {
        assertTrue(Outline.rectangle(0, 0, 1000, HEIGHT).fits(HEIGHT));
        assertFalse(Outline.rectangle(0, 0, 1001, 9).fits(HEIGHT));
        assertFalse(Outline.rectangle(0, 495, 20, 20).fits(HEIGHT), "beyond the foot");
        assertFalse(Outline.rectangle(10, 10, 7, 100).fits(HEIGHT), "a line");
        assertTrue(polygon("0,0 100,0 50,80").fits(HEIGHT));
        assertFalse(polygon("0,0 100,100").fits(HEIGHT), "two corners are none");
        assertFalse(polygon("1,1 9,9 ".repeat(21).strip()).fits(HEIGHT), "too many corners");
        assertFalse(
                Outline.of(Outline.Kind.RECTANGLE, "0,0 50,10 50,60 0,50").fits(HEIGHT), "a rectangle that is none");
    }

    @Test
    void aNumberStandsInsideEvenInAnL() {
        assertEquals(
                new Outline.Corner(60, 50), Outline.rectangle(10, 10, 100, 80).middle());
        Outline.Corner inside = polygon("0,0 20,0 20,180 200,180 200,200 0,200").middle();
        assertTrue(inside.x() > 0 && inside.x() < 20, inside.toString());
    }

    @Test
    void itIsStretchedWithItsFloor() {
        assertEquals(
                "10,20 110,20 110,180 10,180",
                Outline.rectangle(10, 10, 100, 80).stretched(2, 1000).cornersText());
        assertEquals(
                500,
                Outline.rectangle(0, 0, 100, 333)
                        .stretched(500.4 / 333, 500)
                        .corners()
                        .get(2)
                        .y(),
                "never beyond the foot");
    }

    @Test
    void asTextItComesBackAsItWas() {
        List<FloorPlans.DrawnShape> shapes = List.of(
                new FloorPlans.DrawnShape(7, Outline.rectangle(1, 2, 30, 40)),
                new FloorPlans.DrawnShape(8, polygon("0,0 100,0 50,80")));
        assertEquals(shapes, ShapeText.read(ShapeText.of(shapes).replace("\n", "\r\n")));
        assertEquals(List.of(), ShapeText.read(null));
        for (String bad : List.of(
                "7",
                "7;RECTANGLE",
                "7;CIRCLE;1,1",
                "x;POLYGON;0,0 100,0 50,80",
                "7;POLYGON;0,0 100,-1 50,80",
                "7;POLYGON;0,0 99999,0 50,80",
                "7;POLYGON;0,0;1",
                "7;POLYGON;0,0 1,1\" onload=\"")) {
            assertEquals(
                    "shapes.unclear",
                    assertThrows(BadInput.class, () -> ShapeText.read(bad), bad).key());
        }
        assertNull(polygon(""));
    }
}
