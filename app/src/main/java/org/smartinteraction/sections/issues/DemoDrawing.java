package org.smartinteraction.sections.issues;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Locale;

/** Simple pictures for demonstration issues, drawn and not photographed, so that nobody takes them for real places. */
enum DemoDrawing {
    LAMP {
        @Override
        void draw(Graphics2D g) {
            ground(g, "#25364a", "#33465c", "#1b2735");
            box(g, "#11181f", 250, 170, 14, 330);
            box(g, "#11181f", 250, 170, 110, 12);
            box(g, "#3b4754", 330, 176, 56, 22);
            box(g, "#11181f", 560, 260, 12, 240);
            box(g, "#11181f", 560, 260, 80, 10);
            glow(g, 625, 280);
            box(g, "#16202c", 0, 330, 180, 170);
            for (int x = 20; x < 160; x += 50) {
                box(g, "#2b3a4a", x, 360, 28, 36);
            }
        }
    },
    ROAD {
        @Override
        void draw(Graphics2D g) {
            ground(g, "#bcd7ea", "#e3eef2", "#7ba05b");
            shape(g, "#5a6068", 330, 300, 470, 300, 780, 600, 20, 600);
            shape(g, "#e8e4d8", 394, 330, 406, 330, 412, 400, 388, 400);
            shape(g, "#e8e4d8", 384, 440, 416, 440, 426, 600, 374, 600);
            oval(g, "#33373c", 420, 430, 210, 76);
            oval(g, "#6f9cb5", 450, 450, 150, 44);
            tree(g, 120, 300);
            tree(g, 700, 290);
        }
    },
    WASTE {
        @Override
        void draw(Graphics2D g) {
            ground(g, "#cfe3ee", "#eef4f2", "#8fae6a");
            box(g, "#3f6f4f", 180, 250, 170, 190);
            box(g, "#2e5440", 165, 235, 200, 26);
            box(g, "#39658c", 410, 250, 170, 190);
            box(g, "#2c4f6e", 395, 235, 200, 26);
            oval(g, "#2f3338", 330, 390, 130, 100);
            oval(g, "#4a4f55", 250, 420, 110, 80);
            oval(g, "#6b4f3a", 540, 430, 120, 60);
            box(g, "#c9a26a", 600, 400, 70, 60);
            oval(g, "#dfe6ea", 455, 455, 60, 40);
        }
    },
    WATER {
        @Override
        void draw(Graphics2D g) {
            ground(g, "#d7e7ef", "#f2f6f6", "#93b077");
            box(g, "#2f5f86", 340, 190, 60, 270);
            box(g, "#244b6b", 320, 170, 100, 34);
            box(g, "#244b6b", 400, 240, 90, 22);
            box(g, "#b4672a", 470, 262, 14, 150);
            shape(g, "#9aa4ad", 430, 400, 530, 400, 515, 490, 445, 490);
            oval(g, "#b4672a", 432, 390, 96, 24);
        }
    },
    STOP {
        @Override
        void draw(Graphics2D g) {
            ground(g, "#b9c7d2", "#dde4e8", "#6d7580");
            box(g, "#2f5f9e", 240, 170, 16, 330);
            oval(g, "#2f5f9e", 205, 110, 86, 86);
            oval(g, "#f4f7fa", 222, 127, 52, 52);
            box(g, "#7d5a3c", 340, 420, 260, 22);
            box(g, "#5c4330", 360, 442, 16, 60);
            box(g, "#5c4330", 560, 442, 16, 60);
            g.setColor(Color.decode("#8fa3b3"));
            g.setStroke(new BasicStroke(3));
            for (int x = 20; x < 800; x += 40) {
                g.drawLine(x, 20 + x * 7 % 60, x - 18, 80 + x * 7 % 60);
                g.drawLine(x + 12, 180 + x * 5 % 70, x - 6, 240 + x * 5 % 70);
            }
        }
    },
    RAMP {
        @Override
        void draw(Graphics2D g) {
            ground(g, "#cfe0ec", "#eff3f4", "#a8aeb4");
            box(g, "#e6d9c2", 260, 90, 440, 300);
            box(g, "#6d4c35", 420, 190, 110, 200);
            box(g, "#9db8c9", 310, 160, 70, 90);
            box(g, "#9db8c9", 580, 160, 70, 90);
            box(g, "#8b9299", 380, 390, 190, 28);
            box(g, "#7a8188", 350, 418, 250, 28);
            box(g, "#696f76", 320, 446, 310, 28);
            g.setColor(Color.decode("#1f4e79"));
            g.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(new Ellipse2D.Double(110, 400, 110, 110));
            g.drawLine(150, 320, 165, 420);
            g.drawLine(165, 420, 230, 420);
            g.drawLine(230, 420, 255, 490);
            oval(g, "#1f4e79", 126, 262, 46, 46);
        }
    },
    PLAYGROUND {
        @Override
        void draw(Graphics2D g) {
            ground(g, "#c3e0f2", "#edf6f5", "#94b868");
            g.setColor(Color.decode("#b5402f"));
            g.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.drawLine(220, 180, 160, 480);
            g.drawLine(220, 180, 280, 480);
            g.drawLine(560, 180, 500, 480);
            g.drawLine(560, 180, 620, 480);
            g.drawLine(220, 180, 560, 180);
            g.setStroke(new BasicStroke(4));
            g.setColor(Color.decode("#4b5157"));
            g.drawLine(330, 186, 330, 390);
            g.drawLine(400, 186, 372, 440);
            shape(g, "#7d5a3c", 320, 385, 340, 380, 390, 436, 370, 446);
            tree(g, 720, 330);
        }
    },
    TREE {
        @Override
        void draw(Graphics2D g) {
            ground(g, "#cbe2f0", "#f0f5f3", "#a3a9af");
            box(g, "#6b4a32", 370, 260, 60, 250);
            oval(g, "#4f7f3c", 230, 60, 260, 220);
            oval(g, "#5f9148", 360, 50, 240, 210);
            shape(g, "#6b4a32", 420, 330, 600, 400, 606, 418, 424, 360);
            oval(g, "#7f8f4a", 560, 380, 120, 80);
        }
    },
    BRIDGE {
        @Override
        void draw(Graphics2D g) {
            ground(g, "#c6dff0", "#eaf3f5", "#86a866");
            box(g, "#5d93b8", 0, 400, 800, 140);
            for (int x = 110; x < 690; x += 58) {
                box(g, x == 342 ? "#3f6f92" : "#8a6142", x, 360, 48, 26);
            }
            g.setColor(Color.decode("#5c4330"));
            g.setStroke(new BasicStroke(10));
            g.drawLine(100, 290, 460, 290);
            g.drawLine(520, 300, 700, 320);
            for (int x = 110; x <= 690; x += 116) {
                g.drawLine(x, 280, x, 440);
            }
        }
    };

    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    abstract void draw(Graphics2D g);

    static BufferedImage of(String name) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        valueOf(name.toUpperCase(Locale.ROOT)).draw(graphics);
        graphics.dispose();
        return image;
    }

    private static void ground(Graphics2D g, String sky, String horizon, String earth) {
        g.setPaint(new GradientPaint(0, 0, Color.decode(sky), 0, 420, Color.decode(horizon)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(Color.decode(earth));
        var hill = new Path2D.Double();
        hill.moveTo(0, 430);
        hill.curveTo(220, 390, 520, 400, WIDTH, 420);
        hill.lineTo(WIDTH, HEIGHT);
        hill.lineTo(0, HEIGHT);
        g.fill(hill);
    }

    private static void box(Graphics2D g, String colour, int x, int y, int width, int height) {
        g.setColor(Color.decode(colour));
        g.fillRoundRect(x, y, width, height, 8, 8);
    }

    private static void oval(Graphics2D g, String colour, int x, int y, int width, int height) {
        g.setColor(Color.decode(colour));
        g.fillOval(x, y, width, height);
    }

    private static void shape(Graphics2D g, String colour, int... points) {
        var polygon = new Polygon();
        for (int i = 0; i < points.length; i += 2) {
            polygon.addPoint(points[i], points[i + 1]);
        }
        g.setColor(Color.decode(colour));
        g.fill(polygon);
    }

    private static void tree(Graphics2D g, int x, int y) {
        box(g, "#6b4a32", x - 8, y, 16, 120);
        oval(g, "#4f7f3c", x - 60, y - 100, 120, 130);
    }

    private static void glow(Graphics2D g, int x, int y) {
        for (int radius = 150; radius > 20; radius -= 13) {
            g.setColor(new Color(255, 214, 120, 16));
            g.fill(new Arc2D.Double(x - radius, y - radius / 2.0, 2.0 * radius, 2.2 * radius, 0, 360, Arc2D.CHORD));
        }
        oval(g, "#ffe9a8", x - 14, y - 10, 28, 20);
    }
}
