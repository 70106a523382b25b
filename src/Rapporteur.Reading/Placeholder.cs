namespace Rapporteur.Reading;
