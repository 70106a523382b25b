namespace Rapporteur.Ledger;
