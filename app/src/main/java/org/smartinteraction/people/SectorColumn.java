package org.smartinteraction.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Writes a sector as the lower-case word that the table's check allows. */
@Converter
class SectorColumn implements AttributeConverter<Sector, String> {

    @Override
    public String convertToDatabaseColumn(Sector sector) {
        return sector.name().toLowerCase();
    }

    @Override
    public Sector convertToEntityAttribute(String word) {
        return Sector.valueOf(word.toUpperCase());
    }
}
