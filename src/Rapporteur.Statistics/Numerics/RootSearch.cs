namespace Rapporteur.Statistics.Numerics;

/// <summary>Where a function of one number is zero, or largest.</summary>
internal static class RootSearch
{
    private static readonly double Golden = (3 - Math.Sqrt(5)) / 2;

    /// <summary>A zero between two places of opposite sign, by Brent's method.</summary>
    internal static double Zero(Func<double, double> function, double low, double high, double tolerance)
    {
        var (a, b) = (low, high);
        var (fa, fb) = (function(a), function(b));
        var (c, fc, d, e) = (a, fa, b - a, b - a);
        for (var step = 0; step < 200 && fb != 0; step++)
        {
            if (fb > 0 == fc > 0)
                (c, fc, d, e) = (a, fa, b - a, b - a);
            if (Math.Abs(fc) < Math.Abs(fb))
                (a, b, c, fa, fb, fc) = (b, c, b, fb, fc, fb);
            var near = 2e-16 * Math.Abs(b) + tolerance / 2;
            var middle = (c - b) / 2;
            if (Math.Abs(middle) <= near)
                break;
            if (Math.Abs(e) >= near && Math.Abs(fa) > Math.Abs(fb) && Interpolated(a, b, c, fa, fb, fc, middle) is var (p, q) && 2 * p < Math.Min(3 * middle * q - Math.Abs(near * q), Math.Abs(e * q)))
                (e, d) = (d, p / q);
            else
                (d, e) = (middle, middle);
            (a, fa) = (b, fb);
            b += Math.Abs(d) > near ? d : Math.CopySign(near, middle);
            fb = function(b);
        }
        return b;
    }

    /// <summary>Where a function with one peak between two places is largest, by golden section with parabolas (Brent).</summary>
    internal static double Peak(Func<double, double> function, double low, double high, double tolerance)
    {
        var x = low + Golden * (high - low);
        var (w, v) = (x, x);
        var fx = -function(x);
        var (fw, fv) = (fx, fx);
        double d = 0, e = 0;
        for (var step = 0; step < 200; step++)
        {
            var middle = (low + high) / 2;
            var near = 1e-10 * Math.Abs(x) + tolerance / 3;
            if (Math.Abs(x - middle) <= 2 * near - (high - low) / 2)
                break;
            var parabolic = Math.Abs(e) > near && Parabola((x, fx), (w, fw), (v, fv)) is var (p, q) && Math.Abs(p) < Math.Abs(q * e / 2) && p > q * (low - x) && p < q * (high - x);
            if (parabolic)
                (e, d) = (d, Shift((x, fx), (w, fw), (v, fv)));
            if (!parabolic)
            {
                e = x < middle ? high - x : low - x;
                d = Golden * e;
            }
            var u = x + (Math.Abs(d) >= near ? d : Math.CopySign(near, d));
            var fu = -function(u);
            if (fu <= fx)
            {
                if (u < x)
                    high = x;
                else
                    low = x;
                (v, fv, w, fw, x, fx) = (w, fw, x, fx, u, fu);
                continue;
            }
            if (u < x)
                low = u;
            else
                high = u;
            if (fu <= fw || w == x)
                (v, fv, w, fw) = (w, fw, u, fu);
            else if (fu <= fv || v == x || v == w)
                (v, fv) = (u, fu);
        }
        return x;
    }

    /// <summary>How far the lowest point of a parabola through three places lies from the first, as a fraction.</summary>
    private static (double P, double Q) Parabola((double At, double Value) x, (double At, double Value) w, (double At, double Value) v)
    {
        var r = (x.At - w.At) * (x.Value - v.Value);
        var q = (x.At - v.At) * (x.Value - w.Value);
        var p = (x.At - v.At) * q - (x.At - w.At) * r;
        q = 2 * (q - r);
        return (q > 0 ? -p : p, Math.Abs(q));
    }

    private static double Shift((double At, double Value) x, (double At, double Value) w, (double At, double Value) v) =>
        Parabola(x, w, v) is var (p, q) ? p / q : 0;

    private static (double P, double Q) Interpolated(double a, double b, double c, double fa, double fb, double fc, double middle)
    {
        var s = fb / fa;
        double p, q;
        if (a == c)
        {
            p = 2 * middle * s;
            q = 1 - s;
        }
        else
        {
            var (t, r) = (fa / fc, fb / fc);
            p = s * (2 * middle * t * (t - r) - (b - a) * (r - 1));
            q = (t - 1) * (r - 1) * (s - 1);
        }
        return p > 0 ? (p, -q) : (-p, q);
    }
}
