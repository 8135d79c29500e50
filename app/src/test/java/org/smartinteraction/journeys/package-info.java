/** The road through the whole application in a real browser: what people see, press and get. */
package org.smartinteraction.journeys;
