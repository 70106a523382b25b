namespace Rapporteur.Chronology;
