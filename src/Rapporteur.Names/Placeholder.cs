namespace Rapporteur.Names;
